// @ts-check

/**
 * Prints one line, `name<TAB>median microseconds`, of some rounds of `body`, which does a thing `per` times.
 * @param {string} name
 * @param {{ per: number, rounds: number }} often
 * @param {() => unknown} body
 */
export async function measure(name, { per, rounds }, body) {
  /** @type {number[]} */
  const samples = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await body();
    samples.push(((performance.now() - start) * 1000) / per);
  }
  samples.sort((a, b) => a - b);
  console.log(`${name}\t${samples[Math.floor(rounds / 2)]}`);
}

/** An object that is no small message. @param {number} id @returns {Record<string, number | string>} */
export function fiftyFields(id) {
  return Object.fromEntries(
    Array.from({ length: 50 }, (_, i) => [`field${i}`, i % 2 === 0 ? id + i : `value ${i}`]),
  );
}
