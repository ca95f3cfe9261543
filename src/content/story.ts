/** The story as it is served: scenes for the living part, prose for the prerender. */
import { toHtml, toInlineHtml } from './markdown.ts';
import type { Content } from './schema.ts';

type Scene = Content['chapters'][number]['steps'][number]['scene'];

/** What the picture beside the text must know: each step's scene, and the scene that follows its answer. */
export function storyFrom(content: Content) {
  return content.chapters.map(({ id, title, told, steps }) => {
    const set = (scene: Scene): Scene => (scene.picture === 'watch' ? { told, ...scene } : scene);
    return {
      id,
      title,
      steps: steps.map(({ id, scene, predict }) => ({
        id,
        scene: set(scene),
        ...(predict && { then: set(predict.then), computed: predict.computed }),
      })),
    };
  });
}

/** Chapters with their Markdown rendered; the numbers in braces are still to be filled in. */
export function chaptersFrom(content: Content) {
  return content.chapters.map((chapter) => ({
    ...chapter,
    steps: chapter.steps.map((step) => ({
      ...step,
      text: toHtml(step.text),
      predict: step.predict && { ...step.predict, text: toInlineHtml(step.predict.text) },
    })),
  }));
}
