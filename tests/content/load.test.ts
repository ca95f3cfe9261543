import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_DIRECTORY, ContentError, loadContent, parseEntry } from '../../src/content/load.ts';
import { SCHEMAS, type Folder } from '../../src/content/schema.ts';
import { PHASE_IDS } from '../../src/model/phases.ts';
import { SCALE_IDS } from '../../src/model/parameters.ts';
import { worldModuleFrom } from '../../src/content/world.ts';
import { content, COUNTER_SCENES, sceneWorld, textbookWorld } from '../given.ts';

const textOf = (path: string) => readFileSync(join(CONTENT_DIRECTORY, path), 'utf8');

/** The complaint about one file's text; fails where there is none. */
function complaint(folder: Folder, file: string, text: string): string {
  try {
    parseEntry(folder, file, text);
  } catch (error) {
    expect(error).toBeInstanceOf(ContentError);
    return (error as Error).message;
  }
  throw new Error(`${folder}/${file} was accepted`);
}

describe('The shipped content', () => {
  it('loads, with every phase, level and yardstick that the model asks for', () => {
    expect(content.phases.map(({ id }) => id)).toEqual([...PHASE_IDS]);
    expect(content['cert-levels'].map(({ level }) => level)).toEqual([1, 2, 3]);
    expect(content.scales.map(({ id }) => id).sort()).toEqual([...SCALE_IDS].sort());
    expect(content.settings).toHaveLength(1);
    for (const folder of Object.keys(SCHEMAS) as Folder[]) expect(content[folder].length).toBeGreaterThan(0);
  });

  it('names the seven steps of the kill chain once each, in order', () => {
    expect(content.phases.flatMap(({ steps }) => steps.map(({ number }) => number))).toEqual([
      1, 2, 3, 4, 5, 6, 7,
    ]);
  });

  it('shows presets in an order without ties', () => {
    const orders = content.presets.map(({ order }) => order);
    expect(orders).toEqual(orders.toSorted((a, b) => a - b));
    expect(new Set(orders).size).toBe(orders.length);
  });

  it('marks every cell of Level 3 as inferred: the essay gives that level one sentence', () => {
    const three = content['cert-levels'].find(({ level }) => level === 3)!;
    const origins = Object.values(three.sees).flatMap(({ suspicious, detected }) =>
      [suspicious, detected].flatMap((chance) => (chance ? [chance.origin] : [])),
    );
    expect(origins).toEqual(Array(6).fill('inferred'));
  });
});

describe('A scene of the story', () => {
  it('is refused with something told that its picture does not tell, and says what it can', () => {
    const text = textOf('chapters/duty.yaml').replace('told: questions', 'told: levels');
    expect(complaint('chapters', 'duty.yaml', text)).toMatch(
      /field "steps\.0\.scene\.told": write one of: questions, all/,
    );
  });
});

describe('The World’s content', () => {
  const [world] = content.world;

  it('gives each State a letter and a name of its own, the victim’s State too', () => {
    const parties = [...world!.states.list, world!.victim];
    expect(new Set(parties.map(({ letter }) => letter)).size).toBe(parties.length);
    expect(new Set(parties.map(({ name }) => name)).size).toBe(parties.length);
    for (const { letter, name } of parties) expect(name[0]).toBe(letter);
  });

  it('compares floors from none to the highest, each higher than the one before', () => {
    const floors = world!.floors.value;
    expect([floors[0], floors.at(-1)]).toEqual([3, 1]);
    expect(floors).toEqual([...new Set(floors)].sort((a, b) => b - a));
  });

  it('has counter-scenes that each change the world, in an order without ties', () => {
    const scenes = content['counter-scenes'];
    expect(scenes.map(({ order }) => order)).toEqual(scenes.map((_, i) => i + 1));
    const settings = COUNTER_SCENES.map((id) => JSON.stringify(sceneWorld(id)));
    expect(new Set([...settings, JSON.stringify(textbookWorld)]).size).toBe(scenes.length + 1);
  });

  it('sets a flood of 69 seconds, a third of it Exploitation, and leaves all else as it was', () => {
    const { attack, ...rest } = sceneWorld('hit-and-run');
    expect(attack.hours.exploitation * 3600).toBeCloseTo(23, 9);
    expect(attack.hours.underway * 3600).toBeCloseTo(46, 9);
    expect(attack.rampHours * 3600).toBeCloseTo(5, 9);
    expect({ ...rest, attack: { ...attack, hours: textbookWorld.attack.hours, rampHours: 1 } }).toEqual({
      ...textbookWorld,
      attack: { ...textbookWorld.attack, rampHours: 1 },
    });
  });

  it('serves the page its scenes as settings, without the notes that only a reader reads', () => {
    const served = worldModuleFrom(content);
    expect(served.scenes.map(({ settings }) => settings)).toEqual(COUNTER_SCENES.map(sceneWorld));
    expect(JSON.stringify(served)).not.toContain('assumption');
  });

  it('is refused with another number of levels than of States', () => {
    const text = textOf('world/world.yaml').replace('value: [3, 3, 6]', 'value: [3, 3, 5]');
    expect(complaint('world', 'world.yaml', text)).toMatch(
      /as many levels in "levelCounts" as there are States/,
    );
  });
});

describe('A file that cannot be used is refused with its name, the field and what to write', () => {
  const term = textOf('terms/lead.yaml');
  const preset = textOf('presets/zero-lead.yaml');
  const level = textOf('cert-levels/level-1.yaml');
  const page = textOf('pages/start.yaml');
  const scale = textOf('scales/phia.yaml');
  const source = textOf('sources/krebs-2025.yaml');
  const settings = textOf('settings/textbook.yaml');

  it.each<[string, Folder, string, string, RegExp]>([
    ['broken YAML', 'terms', 'lead.yaml', 'id: lead\nname: "open', /not valid YAML/],
    ['an empty file', 'terms', 'lead.yaml', '', /field "\(whole file\)"/],
    ['a list instead of fields', 'terms', 'lead.yaml', '- lead', /field "/],
    [
      'a bound of harm below the one before it',
      'settings',
      'textbook.yaml',
      settings.replace(/arguedHours:\n {4}value: 1\n/, 'arguedHours:\n    value: 0.001\n'),
      /field "bounds\.arguedHours": give more hours than in "measuredHours"/,
    ],
    [
      'a list that would be late before it could be ready',
      'settings',
      'textbook.yaml',
      settings.replace(/promptFactor:\n {4}value: 4/, 'promptFactor:\n    value: 0.5'),
      /field "bounds\.promptFactor\.value": give 1 or more/,
    ],
    [
      'a kind of traffic that there is not, tried for an unknown one',
      'settings',
      'textbook.yaml',
      settings.replace('least: cloud', 'least: clouds'),
      /field "bounds\.unknownEvidence\.traffic\.least"/,
    ],
    [
      'a bound without its origin',
      'settings',
      'textbook.yaml',
      settings.replace(
        /wholeShare:\n {4}value: 0.9\n {4}origin: assumption\n/,
        'wholeShare:\n    value: 0.9\n',
      ),
      /field "bounds\.wholeShare\.origin"/,
    ],
    ['a missing field', 'terms', 'lead.yaml', 'id: lead\nname: Lead\n', /field "meaning"/],
    [
      'an empty text',
      'terms',
      'lead.yaml',
      'id: lead\nname: ""\nmeaning: x\n',
      /field "name": write a sentence/,
    ],
    ['an unknown field', 'terms', 'lead.yaml', `${term}\ncolour: red\n`, /field "colour"/],
    [
      'a misspelt field inside another',
      'presets',
      'zero-lead.yaml',
      `${preset}  devcies: 5\n`,
      /field "set\.devcies"/,
    ],
    [
      'a number as text',
      'presets',
      'zero-lead.yaml',
      `${preset}  devices: many\n`,
      /field "set\.devices".*number/,
    ],
    [
      'a number below its bound',
      'presets',
      'zero-lead.yaml',
      `${preset}  devices: -5\n`,
      /field "set\.devices": give a number above 0/,
    ],
    [
      'a share above one',
      'presets',
      'zero-lead.yaml',
      `${preset}  sophistication: 2\n`,
      /field "set\.sophistication": a share lies between/,
    ],
    [
      'a value that is not on the list',
      'presets',
      'zero-lead.yaml',
      `${preset}  feed: sometimes\n`,
      /field "set\.feed".*"read"/,
    ],
    [
      'a word that the yardstick does not have',
      'cert-levels',
      'level-1.yaml',
      level.replace('suspicious: { word: likely', 'suspicious: { word: probable'),
      /field "sees\.weaponization\.suspicious[.\w]*".*"likely"/,
    ],
    [
      'an origin of another form',
      'cert-levels',
      'level-1.yaml',
      level.replace('origin: assumption', 'origin: guess'),
      /field "halfVisibility\.origin": write "essay", "assumption"/,
    ],
    [
      'a level that does not exist',
      'cert-levels',
      'level-1.yaml',
      level.replace('level: 1', 'level: 4'),
      /field "level"/,
    ],
    [
      'a band that ends at certainty',
      'scales',
      'phia.yaml',
      scale.replace('hi: 0.995', 'hi: 1'),
      /field "words\.almost-certain\.hi": certainty needs an infinite rate/,
    ],
    [
      'a band upside down',
      'scales',
      'phia.yaml',
      scale.replace('lo: 0.95', 'lo: 0.999'),
      /field "words\.almost-certain": "lo" must not exceed "hi"/,
    ],
    [
      'a description too long for a search result',
      'pages',
      'start.yaml',
      page.replace(/description: .*/, `description: ${'long '.repeat(40)}`),
      /field "description": keep a description below 160/,
    ],
    [
      'an address that is none',
      'sources',
      'krebs-2025.yaml',
      source.replace(/url: .*/, 'url: krebs'),
      /field "url"/,
    ],
    [
      'a mark that says nothing',
      'sources',
      'krebs-2025.yaml',
      source.replace('mark: read', 'mark: seen'),
      /field "mark".*"memory"/,
    ],
    [
      'an id that is not the file’s name',
      'terms',
      'lead-time.yaml',
      term,
      /field "id": is "lead"; write "lead-time", the file's name/,
    ],
    [
      'an id with capitals',
      'terms',
      'Lead.yaml',
      term.replace('id: lead', 'id: Lead'),
      /field "id": use lower-case words/,
    ],
  ])('%s', (_, folder, file, text, expected) => {
    const message = complaint(folder, file, text);
    expect(message.startsWith(`content/${folder}/${file}: `)).toBe(true);
    expect(message).toMatch(expected);
  });
});

describe('A reference that leads nowhere', () => {
  let copy: string;
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'foreseeable-content-'));
    cpSync(CONTENT_DIRECTORY, copy, { recursive: true });
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  /** Loads the content with one file changed, and puts it back. */
  function withFile(path: string, change: (text: string) => string): () => unknown {
    return () => {
      const before = textOf(path);
      const after = change(before);
      expect(after).not.toBe(before);
      writeFileSync(join(copy, path), after);
      try {
        return loadContent(copy);
      } finally {
        writeFileSync(join(copy, path), before);
      }
    };
  }

  it('is found nowhere in the unchanged copy', () => {
    expect(() => loadContent(copy)).not.toThrow();
  });

  it.each([
    [
      'a source of a number',
      'presets/zero-lead.yaml',
      (t: string) => t.replace("'source: mirai-bot-source'", "'source: nowhere'"),
      /presets\/zero-lead\.yaml: field "origin": names the source "nowhere".*add content\/sources\/nowhere\.yaml/,
    ],
    [
      'a list of sources',
      'presets/zero-lead.yaml',
      (t: string) => t.replace('sources: [mirai-bot-source]', 'sources: [nowhere]'),
      /field "sources": names the source "nowhere"/,
    ],
    [
      'the source of a yardstick',
      'scales/phia.yaml',
      (t: string) => t.replace('source: phia-yardstick', 'source: nowhere'),
      /scales\/phia\.yaml: field "source"/,
    ],
    [
      'an objection beside a cell',
      'cert-levels/level-1.yaml',
      (t: string) => t.replace('[source-sees-little-reconnaissance]', '[nowhere]'),
      /field "sees\.reconnaissance\.objections": names the objection "nowhere"/,
    ],
    [
      'a term in a sentence',
      'pages/watch.yaml',
      (t: string) => t.replace('(term:cert)', '(term:nowhere)'),
      /pages\/watch\.yaml: field "blocks\.\w+": names the term "nowhere"/,
    ],
    [
      'a source in a sentence',
      'terms/lead.yaml',
      (t: string) => t.replace('(source:mirai-bot-source)', '(source:nowhere)'),
      /terms\/lead\.yaml: field "meaning": names the source "nowhere"/,
    ],
  ])('is refused: %s', (_, path, change, expected) => {
    expect(withFile(path, change)).toThrow(expected);
    expect(withFile(path, change)).toThrow(ContentError);
  });

  it('is a file that is not YAML at all: it is named rather than passed over', () => {
    const stray = join(copy, 'terms/notes.txt');
    writeFileSync(stray, 'x');
    expect(() => loadContent(copy)).toThrow(/content\/terms\/notes\.txt: not a \.yaml file/);
    rmSync(stray);
  });
});
