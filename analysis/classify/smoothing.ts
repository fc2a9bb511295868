/** What a sentence's surroundings say about its category: the scores of its neighbours, its paragraph and the document. */

/** For each sentence: its own score, its neighbours', the best of its paragraph and of the document, and how far it stays behind that. */
export function smoothFeatures(scores: ArrayLike<number>, units: readonly { paragraph: number }[]): number[][] {
  const count = scores.length;
  let best = -4;
  const inParagraph = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const score = scores[i] ?? -4;
    if (score > best) best = score;
    const paragraph = units[i]?.paragraph ?? 0;
    inParagraph.set(paragraph, Math.max(inParagraph.get(paragraph) ?? -4, score));
  }
  const features: number[][] = [];
  for (let i = 0; i < count; i++) {
    const own = scores[i] ?? -4;
    const beside = Math.max(scores[i - 1] ?? -2, scores[i + 1] ?? -2);
    features.push([
      own,
      scores[i - 1] ?? -2,
      scores[i + 1] ?? -2,
      beside,
      inParagraph.get(units[i]?.paragraph ?? 0) ?? own,
      best,
      own === best ? 1 : 0,
      Math.max(0, best - own),
    ]);
  }
  return features;
}
