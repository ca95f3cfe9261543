/** The sections of the page in their order; each is an anchor. */
export const SECTIONS = [
  'positions',
  'claims',
  'numbers',
  'model',
  'objections',
  'glossary',
  'bibliography',
  'facts',
  'cite',
] as const;
