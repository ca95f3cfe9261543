declare module 'content:parameters' {
  export const parameters: import('../model/parameters.ts').Parameters;
  export const textbook: import('../model/parameters.ts').Scenario;
  export const signalTimes: ReturnType<typeof import('./served.ts').signalTimesFrom>;
}
declare module 'content:messages' {
  export const catalogue: import('./schema.ts').Entry<'interface'>;
}
declare module 'content:phases' {
  export const phases: ReturnType<typeof import('./served.ts').phasesFrom>;
}
declare module 'content:names' {
  export const names: ReturnType<typeof import('./served.ts').namesFrom>;
}
declare module 'content:prose' {
  export const prose: import('./prose.ts').Prose;
}
declare module 'content:court' {
  export const court: import('../law/rule.ts').Court;
}
declare module 'content:states' {
  export const states: ReturnType<typeof import('./served.ts').statesFrom>;
}
declare module 'content:world' {
  export const world: ReturnType<typeof import('./world.ts').worldModuleFrom>;
}
declare module 'content:dividend' {
  export const dividend: import('../law/dividend.ts').DividendPoint[];
}
declare module 'content:tests' {
  export const tests: ReturnType<typeof import('./served.ts').testsFrom>['tests'];
  export const sides: ReturnType<typeof import('./served.ts').testsFrom>['sides'];
}
declare module 'content:law' {
  export const law: ReturnType<typeof import('./served.ts').lawFrom>;
}
declare module 'content:cases' {
  export const list: (Pick<
    import('./schema.ts').Entry<'cases'>,
    'id' | 'order' | 'title' | 'real' | 'minutes' | 'difficulty'
  > & { readonly opening: string })[];
  export const loaders: Record<
    string,
    () => Promise<{ default: ReturnType<typeof import('./served.ts').caseFrom> }>
  >;
}
declare module 'content:messages/moot' {
  export const messages: import('./schema.ts').Entry<'interface'>['messages'];
}
declare module 'content:messages/threshold' {
  export const messages: import('./schema.ts').Entry<'interface'>['messages'];
}
declare module 'content:messages/prerendered' {
  export const messages: import('./schema.ts').Entry<'interface'>['messages'];
}
declare module 'content:messages/lateWorld' {
  export const messages: import('./schema.ts').Entry<'interface'>['messages'];
}
declare module 'content:warnings' {
  export const warned: { readonly with: number; readonly without: number };
}
declare module 'content:averted' {
  export const averted: import('./dividend.ts').AvertedPoint[];
}
declare module 'content:messages/world' {
  export const messages: import('./schema.ts').Entry<'interface'>['messages'];
}
declare module 'content:messages/watch' {
  export const messages: import('./schema.ts').Entry<'interface'>['messages'];
}
declare module 'content:messages/link' {
  export const messages: import('./schema.ts').Entry<'interface'>['messages'];
}
declare module 'content:messages/predict' {
  export const messages: import('./schema.ts').Entry<'interface'>['messages'];
}
declare module 'content:messages/verdict' {
  export const messages: import('./schema.ts').Entry<'interface'>['messages'];
}
declare module 'content:messages/sources' {
  export const messages: import('./schema.ts').Entry<'interface'>['messages'];
}
declare module 'content:positions' {
  export const positions: ReturnType<typeof import('./record/record.ts').positionsFrom>;
}
declare module 'content:record' {
  export const record: ReturnType<typeof import('./record/record.ts').recordFrom>;
}
declare module 'content:messages/story' {
  export const messages: import('./schema.ts').Entry<'interface'>['messages'];
}
declare module 'content:story' {
  export const chapters: ReturnType<typeof import('./story.ts').storyFrom>;
}
declare module 'content:incidents' {
  export const incidents: import('./schema.ts').Content['incidents'];
}
