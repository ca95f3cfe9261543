/** Addresses of what the Sources page mentions. */
import { linkOf } from '../../scenes/watch/link.ts';
import { DEFAULTS, presetAttack } from '../../scenes/watch/settings.ts';
import { linkOf as worldLinkOf } from '../../scenes/world/link.ts';
import { choicesOf, DEFAULTS as WORLD } from '../../scenes/world/settings.ts';
import { MODEL_VERSION } from '../../scenes/linkCodec.ts';
import type { Site } from '../../ui/site.ts';

interface Mention {
  readonly folder: string;
  readonly id: string;
}

/** Things that stand on this page, by the first part of their anchor. */
const HERE: Readonly<Record<string, string>> = {
  objections: 'objection',
  claims: 'claim',
  positions: 'position',
  terms: 'term',
};

/** The page on which the files of a folder are shown. */
const PAGE_OF: Readonly<Record<string, string>> = {
  phases: 'watch',
  'cert-levels': 'watch',
  presets: 'watch',
  rules: 'moot',
  standards: 'moot',
  cases: 'moot',
  states: 'threshold',
  world: 'world',
  'counter-scenes': 'world',
  chapters: 'start',
  incidents: 'start',
};

/** The address of a page by its id; the start page where there is none of that name. */
export function pageAddress({ root, pages }: Site, id: string): string {
  const page = pages.find((each) => each.id === id) ?? pages.find((each) => each.prose === id);
  return `${root}${page?.path ?? ''}`;
}

/** The Watch with a scenario set. */
const presetAddress = (site: Site, id: string) =>
  `${pageAddress(site, 'watch')}#${linkOf({ ...DEFAULTS, ...presetAttack(id) })}`;

/** The World with a scene chosen. */
const sceneAddress = (site: Site, id: string) =>
  `${pageAddress(site, 'world')}#${worldLinkOf({ ...WORLD, ...choicesOf(id) })}`;

/** The address at which something can be seen. */
export function addressOf(site: Site, { folder, id }: Mention): string {
  if (folder in HERE) return `#${HERE[folder]}-${id}`;
  if (folder === 'settings' || folder === 'scales') return '#numbers';
  if (folder === 'formulas') return '#model';
  if (folder === 'presets') return presetAddress(site, id);
  if (folder === 'counter-scenes') return sceneAddress(site, id);
  if (folder === 'cases') return `${pageAddress(site, 'moot')}#v=${MODEL_VERSION}&case=${id}`;
  return pageAddress(site, folder === 'pages' ? id : (PAGE_OF[folder] ?? ''));
}
