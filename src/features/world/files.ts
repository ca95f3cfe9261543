/** The World's pictures and numbers as files. Loaded when one is asked for. */
import { mount, tick, unmount } from 'svelte';
import { momentsAlong } from '../../charts/curve.layout.ts';
import { say } from '../../content/words.ts';
import { POLICIES } from '../../model/reporting.ts';
import { blockedShare } from '../../scenes/world/figures.ts';
import { WORLD_FRAMES } from '../../scenes/world/frames.ts';
import Picture from '../../scenes/world/Picture.svelte';
import Saved from '../../scenes/world/Saved.svelte';
import type { WorldScene } from '../../scenes/world/world.svelte.ts';
import { drawn, save, type FileKind } from '../../ui/figureFiles.ts';
import { caption, shareLink } from './fields.ts';

const frame = WORLD_FRAMES.wide;

const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
/** Frames within which a canvas of a known size is painted. */
const PATIENCE = 30;

/** The devices as a picture in light colours, and how many a dot stands for. */
async function devicesOf(scene: WorldScene): Promise<{ image: string; per: number }> {
  const host = document.createElement('div');
  host.className = 'export';
  document.body.append(host);
  let per = 0;
  const picture = mount(Picture, {
    target: host,
    props: { scene, frame, onscale: (devices: number) => (per = devices) },
  });
  try {
    for (let i = 0; i < PATIENCE && per === 0; i += 1) await nextFrame();
    await tick();
    return { image: host.querySelector('canvas')!.toDataURL('image/png'), per };
  } finally {
    void unmount(picture);
    host.remove();
  }
}

/** What is blocked and served at moments along the axis, for each thing that may be sent. */
function rowsOf(scene: WorldScene): (string | number)[][] {
  const header = [
    'states.csv.policy',
    'save.time',
    'states.csv.blocked',
    'states.csv.served',
    'states.csv.wrong',
  ];
  const { courses } = scene.figures;
  const rows = POLICIES.flatMap((policy) => {
    const blocked = blockedShare(scene.figures, policy);
    return momentsAlong(scene.axis).map((t) => [
      say(`sends.${policy}`),
      Number(t.toFixed(5)),
      Number(blocked(t).toFixed(5)),
      Number(courses[policy].service.servedAt(t).toFixed(5)),
      Math.round(courses[policy].countsAt(t).reduce((sum, { wrong }) => sum + wrong, 0)),
    ]);
  });
  return [header.map((key) => say(key)), ...rows];
}

/** Saves the schematic with its devices and the race below it, or the race's numbers. */
export async function saveWorld(kind: FileKind, scene: WorldScene): Promise<void> {
  const devices = kind === 'csv' ? { image: '', per: 1 } : await devicesOf(scene);
  await save(kind, {
    name: 'foreseeable-world',
    caption: caption(scene.choices),
    link: shareLink(scene.choices),
    draw: drawn(Saved, { scene, frame, ...devices }),
    rows: () => rowsOf(scene),
  });
}
