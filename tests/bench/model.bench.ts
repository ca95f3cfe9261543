/** `npm run bench` times the model on this machine: medians over rounds after a warm-up. It asserts nothing. */
import { loadContent } from '../../src/content/load.ts';
import { parametersFrom, textbookFrom } from '../../src/content/parameters.ts';
import { timelineOf } from '../../src/machines/timeline.ts';
import { certAt } from '../../src/model/cert.ts';
import { chainOf } from '../../src/model/chain.ts';
import { detectionOf } from '../../src/model/detection.ts';
import { serviceOf } from '../../src/model/harm.ts';
import { clock } from '../../src/model/phases.ts';
import { POLICIES, reportingOf, type Policy } from '../../src/model/reporting.ts';
import { drawsFrom, runOf } from '../../src/model/sampling.ts';
import { sampleRuns } from '../sampledRuns.ts';
import { ms, perSecond, print, type Row } from './timing.ts';

const LEVELS = [1, 2, 3];
const ENVELOPE = [0, 0.5, 1];
const TIMES = 500;
const DOTS = 100;
const SAMPLED_RUNS = 100_000;

const content = loadContent();
const parameters = parametersFrom(content);
const scenario = textbookFrom(content);
const spans = clock(scenario.hours);
const [start, end] = [spans[0]!.from, spans.at(-1)!.to];
const times = Array.from({ length: TIMES }, (_, i) => start + ((end - start) * i) / (TIMES - 1));
const draws = drawsFrom(1);
const chains = LEVELS.map((level) => chainOf(scenario, parameters, level, 0.5));
const certs = LEVELS.map((level) => certAt(parameters, level, scenario.scale, 0.5));
const runs = chains.map((chain) => runOf(chain, draws));

/** The closed form as the curves draw it: every level with its envelope, chains included. */
function curves(): number {
  let sum = 0;
  for (const level of LEVELS)
    for (const u of ENVELOPE) {
      const detection = detectionOf(chainOf(scenario, parameters, level, u));
      for (const t of times) sum += detection.at(t).detected;
    }
  return sum;
}

/** The moments of the dots, for every level. */
function dots(): number {
  let sum = 0;
  for (const chain of chains) {
    const detection = detectionOf(chain);
    for (let i = 0; i < DOTS; i += 1) sum += Math.min(end, detection.quantile((i + 0.5) / DOTS));
  }
  return sum;
}

const reportingFor = (index: number, policy: Policy) =>
  reportingOf(scenario, parameters, certs[index]!, runs[index]!.detectedAt, policy);
const services = () => POLICIES.map((policy) => serviceOf(scenario, parameters, reportingFor(0, policy)));

const [batches] = services();
const played = () =>
  timelineOf({
    spans,
    certs: runs.map((run, index) => ({ run, reporting: reportingFor(index, 'batches') })),
    service: batches!,
  });

/** What one move of a slider asks of the model and the machines: envelopes, dots, services and the timeline. */
function slider(): number {
  let sum = dots();
  for (const level of LEVELS)
    for (const u of ENVELOPE) sum += detectionOf(chainOf(scenario, parameters, level, u)).foreseen;
  return sum + services().length + played().events.length;
}

const rows: Row[] = [
  [`closed form: 3 levels, 3 draws, ${TIMES} times`, ms(curves), '< 1 ms'],
  [
    'sampler: runs on one core',
    perSecond(() => sampleRuns(chains[0]!, SAMPLED_RUNS, 1), SAMPLED_RUNS),
    '≥ 1,000,000 /s',
  ],
  [`quantiles: 3 levels, ${DOTS} dots`, ms(dots), ''],
  ['services: one level, 3 policies', ms(services), ''],
  ['timeline: 3 CERTs and the victim', ms(played), ''],
  ['one move of a slider, all of it', ms(slider), '< 8 ms'],
];
print(rows);
