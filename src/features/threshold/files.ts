/** The level curve, its numbers and the table of States as files. Loaded when one is asked for. */
import { sides } from 'content:tests';
import { findingOf } from '../../charts/levelCurve.layout.ts';
import { say } from '../../content/words.ts';
import CurveFigure from '../../scenes/threshold/CurveFigure.svelte';
import { FRAMES } from '../../scenes/threshold/frames.ts';
import { conclusionWord, stateWords } from '../../scenes/threshold/sentences.ts';
import type { Threshold } from '../../scenes/threshold/threshold.svelte.ts';
import { SIDES } from '../../scenes/threshold/verdicts.ts';
import { drawn, save, type FileKind } from '../../ui/figureFiles.ts';
import { caption, shareLink } from './fields.ts';

const digits = (share: number) => Number(share.toFixed(5));

/** First the curve, level by level; then each State under each standard. */
function rowsOf({ curve, atMinimum, settings, rows }: Threshold): (string | number)[][] {
  const points = [...curve.filter(({ level }) => level !== atMinimum.level), atMinimum].sort(
    (a, b) => b.level - a.level,
  );
  const levels = points.map((point) => [
    point.level,
    digits(point.lo),
    digits(point.central),
    digits(point.hi),
    say(`threshold.finding.${findingOf(point, settings.bar)}`),
  ]);
  const states = rows.map(({ state, verdicts }) => [
    state.letter,
    stateWords(state),
    ...SIDES.map((side) => conclusionWord(verdicts[side].conclusion)),
  ]);
  return [
    ['level', 'lowest', 'central', 'highest', 'test'].map((column) => say(`threshold.csv.${column}`)),
    ...levels,
    [say('threshold.stateColumn'), say('threshold.csv.kind'), ...SIDES.map((side) => sides[side])],
    ...states,
  ];
}

export const saveThreshold = (kind: FileKind, threshold: Threshold) =>
  save(kind, {
    name: 'foreseeable-threshold',
    caption: caption(threshold.settings),
    link: shareLink(threshold.settings),
    draw: drawn(CurveFigure, { threshold, frame: FRAMES.wide }),
    rows: () => rowsOf(threshold),
  });
