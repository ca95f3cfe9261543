/** The Watch's picture as low as its lanes allow, for the picture of a shared address. */
import { FIGURE_ROOM } from '../../ui/sharePicture.ts';
import { frameOf } from './frames.ts';

export const SHARED_FRAME = frameOf({
  size: 'narrow',
  width: FIGURE_ROOM.width,
  axis: { left: 1, over: 402, right: FIGURE_ROOM.width - 1 },
  labels: 'line',
  names: 'none',
  header: 30,
  attacker: 32,
  lane: 34,
  victim: 30,
  label: 18,
  gap: 4,
});
