import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { STANDARD_IDS } from '../../src/law/standards.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tsx = fileURLToPath(new URL('../../node_modules/.bin/tsx', import.meta.url));
const assess = (...args: string[]) =>
  spawnSync(tsx, ['src/cli/assess.ts', ...args], { cwd: root, encoding: 'utf8' });

describe('assess on the command line', () => {
  it('decides a case file under every standard', () => {
    const answer = JSON.parse(
      execFileSync(tsx, ['src/cli/assess.ts', 'content/cases/willing-but-unable.yaml'], {
        cwd: root,
        encoding: 'utf8',
      }),
    );
    expect(answer.standards.map(({ standard }: { standard: string }) => standard)).toEqual([...STANDARD_IDS]);
    const [fixed, , tallinn] = answer.standards;
    expect(tallinn.conclusion).toBe('no-breach');
    expect(fixed.conclusion).toBe('breach');
    expect(fixed.flips.length).toBeGreaterThan(0);
  });

  it('leaves everything open where nothing is known', () => {
    const { standards } = JSON.parse(assess('{}').stdout);
    expect(standards.slice(0, 3).map(({ conclusion }: { conclusion: string }) => conclusion)).toEqual([
      'open',
      'open',
      'open',
    ]);
    const tallinn = standards.find(({ standard }: { standard: string }) => standard === 'tallinn');
    expect(tallinn.missing).toContain('act.affectsRight');
  });

  it('declares no real State in breach', () => {
    const { standards } = JSON.parse(assess('content/cases/estonia-2007.yaml').stdout);
    expect(standards.map(({ conclusion }: { conclusion: string }) => conclusion)).toEqual([
      'open',
      'open',
      'open',
      'norm-unknown',
    ]);
  });

  it.each([
    ['a value that is none', '{"harm": {"gravity": "huge"}}', 'harm.gravity'],
    ['a field that does not exist', '{"act": {"colour": "red"}}', 'act.colour'],
    ['a level out of range', '{"state": {"level": 4}}', 'state.level'],
    ['a case whose facts are wrong', '{"facts": {"link": {"devices": -1}}}', 'facts.link.devices'],
    ['text that is no JSON', 'breach', 'facts'],
  ])('refuses %s with one line that names the field', (_what, input, field) => {
    const { status, stdout, stderr } = assess(input);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(field);
  });
});
