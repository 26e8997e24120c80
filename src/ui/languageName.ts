/** A language as its own speakers call it, such as "українська" for `uk`; its tag where the browser knows no name. */
export const languageName = (tag: string): string => {
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};
