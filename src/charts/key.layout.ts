/** A key as rows of marks with a word beside each, in the order given, as many a row as fit. */

export interface KeyPlace {
  readonly x: number;
  readonly y: number;
}

/** From the left end of an entry to its word. */
export const KEY_MARK = 18;
export const KEY_ROW = 20;
const BETWEEN = 14;
/** Widths of a key's type: of a narrow letter, and of the others on average. */
const NARROW = 3.9;
const LETTER = 7.1;
const widthOf = (word: string) =>
  [...word].reduce((sum, letter) => sum + (/[fijlrt ]/.test(letter) ? NARROW : LETTER), 0);

/** The middle of each entry's mark, and the height over all. `words` are what stands beside the marks. */
export function keyLayout(
  words: readonly string[],
  across: number,
): { readonly places: readonly KeyPlace[]; readonly height: number } {
  let [x, y] = [0, KEY_ROW / 2];
  const places = words.map((word) => {
    const width = KEY_MARK + widthOf(word);
    if (x > 0 && x + width > across) [x, y] = [0, y + KEY_ROW];
    const place = { x: x + KEY_MARK / 2 - 3, y };
    x += width + BETWEEN;
    return place;
  });
  return { places, height: y + KEY_ROW / 2 };
}
