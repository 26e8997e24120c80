/** No scenario is larger; a file beyond this is not even read. */
export const MAX_FILE = 2_000_000;

/** Whether a text is a link to a replay, or the last part of one. */
export const isLink = (text: string): boolean => text.length < 2 * MAX_FILE && /^\s*(\S*#)?e\d+\.[\w-]+\s*$/.test(text);

/** Whether a text is a scenario as a link. */
export const isScenarioLink = (text: string): boolean => /^\s*(\S*#)?s\d+\.[\w-]+\s*$/.test(text);

/** Whether a text is what a class is asked, as a link. */
export const isAssignmentLink = (text: string): boolean => /^\s*(\S*#)?a\d+\.[\w-]+\s*$/.test(text);
