import type { Domain } from './domain.ts';

const dominates = (domain: Domain, a: number, b: number): boolean => {
  let better = false;
  for (const u of domain.utility) {
    const ahead = (u[a] as number) - (u[b] as number);
    if (ahead < 0) return false;
    if (ahead > 0) better = true;
  }
  return better;
};

/** Whether no other text is at least as good for every party and better for one (Pareto-efficient): by going through all of them. */
export const onFrontier = (domain: Domain, text: number): boolean => {
  for (let k = 0; k < domain.size; k++) if (dominates(domain, k, text)) return false;
  return true;
};
