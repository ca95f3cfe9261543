/** Two chains on one line of time: seven phases that recruit the bots, then three that use them. A scheme, not to scale. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Dot {
  readonly x: number;
  readonly y: number;
}

export interface ChainsPicture {
  /** The first chain, in State A, phase by phase. */
  readonly recruiting: readonly Box[];
  /** The second, against State B: target, order, flood. */
  readonly striking: readonly Box[];
  /** Hijacked devices: more the nearer the launch. */
  readonly bots: readonly Dot[];
  readonly command: Box;
  /** From the phase that calls the command server down to it. */
  readonly call: string;
  /** The command server stands, until the order leaves it. */
  readonly standing: string;
  readonly order: string;
  readonly launch: number;
  readonly width: number;
  readonly height: number;
}

const PHASES = 7;
/** The phase of the first chain in which a bot calls its command server. */
export const CALLS = 6;
const BREAKS_IN = 4;
const STRIKES = 3;
const BOTS = 120;
const GAP = 4;
/** Where the launch stands, as on every other axis of the site a little right of the middle. */
const LAUNCH = 0.8;
const RECRUITED = 0.7;

const row = (count: number, left: number, right: number, y: number, height: number): Box[] => {
  const width = (right - left - GAP * (count - 1)) / count;
  return Array.from({ length: count }, (_, i) => ({ x: left + i * (width + GAP), y, width, height }));
};
/** Devices from the fourth phase, the break-in, to the launch, at even places: the golden ratio spreads them. */
function devices(from: number, to: number, top: number, bottom: number): Dot[] {
  const spread = (i: number, step: number) => (i * step) % 1;
  return Array.from({ length: BOTS }, (_, i) => ({
    // The square root crowds them towards the launch.
    x: from + (to - from) * Math.sqrt((i + 0.5) / BOTS),
    y: top + (bottom - top) * spread(i, 0.618),
  }));
}

const middle = ({ x, width }: Box) => x + width / 2;

/** Lays both chains into `width` and `height`, in the same units. */
export function chainsLayout(width: number, height: number): ChainsPicture {
  const box = height * 0.12;
  const launch = width * LAUNCH;
  const recruiting = row(PHASES, 2, width * RECRUITED, height * 0.13, box);
  // The flood fills what lies behind the launch; target and order, as wide as it, stand before.
  const right = width - 2;
  const left = launch - (STRIKES - 1) * (right - launch);
  const striking = row(STRIKES, left, right, height * 0.76, box);
  const from = middle(recruiting[CALLS - 1]!);
  const command: Box = { x: from - 20, y: height * 0.56, width: 40, height: box * 0.6 };
  const standsAt = command.y + command.height / 2;
  const orderAt = middle(striking[1]!);
  return {
    recruiting,
    striking,
    bots: devices(recruiting[BREAKS_IN - 1]!.x, launch - 6, height * 0.365, height * 0.475),
    command,
    call: `M${from} ${height * 0.365}V${command.y}`,
    standing: `M${from + 20} ${standsAt}H${orderAt}`,
    order: `M${orderAt} ${standsAt}V${height * 0.76}`,
    launch,
    width,
    height,
  };
}
