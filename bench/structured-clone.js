// @ts-check

/**
 * What it costs Node to give 64 MB to another thread and to get them back without shared memory: two structured clones,
 * without the thread. Microseconds, the median, as `name<TAB>time`.
 * @param {number} rounds
 */
export function measureStructuredClone(rounds) {
  const data = new Float64Array(2 ** 23).fill(1);
  const samples = Array.from({ length: rounds }, () => {
    const start = performance.now();
    structuredClone(structuredClone(data));
    return (performance.now() - start) * 1000;
  });
  samples.sort((a, b) => a - b);
  return `scoped borrow of a 64 MB Float64Array\t${samples[Math.floor(rounds / 2)]}`;
}
