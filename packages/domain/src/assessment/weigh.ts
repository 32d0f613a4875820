import type { Features } from './features.js';

/** Weights of named evidence, learned from labelled requests by scripts/learn-weights.mjs. */
export interface Weights {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** Sum of the evidence: above 0 it speaks for, below against. In logits. */
export function weigh(features: Features, { bias, weights }: Weights): number {
  let sum = bias;
  for (const name in features) sum += (weights[name] ?? 0) * features[name]!;
  return sum;
}
