import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';

/** Which family each text belongs to, by index in the file; the number of families where to none. */
export const familiesOf = (model: Model): ((text: ArrayLike<number>) => number) => {
  const families = model.scenario.families.map((family) =>
    family.when.map((test) => {
      const issue = model.issues.findIndex((i) => i.id === test.issue);
      const allowed = issue < 0 ? [] : at(model.issues, issue).options.map((o) => test.in.includes(o.id));
      return { issue, allowed };
    }),
  );
  return (text) => {
    for (let f = 0; f < families.length; f++) {
      const tests = families[f] as (typeof families)[number];
      let all = true;
      for (let t = 0; all && t < tests.length; t++) {
        const { issue, allowed } = tests[t] as (typeof tests)[number];
        all = issue >= 0 && allowed[text[issue] as number] === true;
      }
      if (all) return f;
    }
    return families.length;
  };
};
