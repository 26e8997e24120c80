/** The processor's time that a call takes, ms: other programs on a busy machine do not count. */
export const cpuMs = (call: () => unknown): number => {
  const before = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** The least of some calls, ms, after two to warm up: what a call takes when nothing is in its way. */
export const leastMs = (call: () => unknown, times = 20): number =>
  Math.min(...Array.from({ length: times + 2 }, () => cpuMs(call)).slice(2));
