/** Packages that come without types. */

declare module 'subset-font' {
  /** A font with only the letters of `text`; an axis of a variable font is fixed where a value is given. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'sfnt'; variationAxes?: Readonly<Record<string, number>> },
  ): Promise<Uint8Array>;
}

declare module '@bramus/specificity' {
  /** How much a selector weighs against others. */
  export default class Specificity {
    /** One for each selector of a list. */
    static calculate(selectorList: string): Specificity[];
    static compare(a: Specificity, b: Specificity): number;
    selectorString(): string;
  }
}
