/** Pseudo-random numbers in [0, 1) from a seed (mulberry32), so that a failure can be repeated. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A random graph of what may cross threads, with shared parts and cycles. */
export function randomValue(seed: number, size = 40): unknown {
  return new Generator(randomFrom(seed), size).value();
}

class Generator {
  private readonly made: object[] = [];

  constructor(
    private readonly random: () => number,
    private budget: number,
  ) {}

  value(): unknown {
    if (this.budget-- <= 0 || this.random() < 0.4) return this.primitive();
    if (this.made.length > 0 && this.random() < 0.15) return this.pick(this.made);
    return this.object();
  }

  private primitive(): unknown {
    return this.pick<() => unknown>([
      () => this.integer(-1000, 1000),
      () => this.random() * 2 ** this.integer(-60, 60),
      () => this.pick([0, -0, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -(2 ** 31), 2 ** 31]),
      () => BigInt(this.integer(-(2 ** 40), 2 ** 40)) ** BigInt(this.integer(0, 4)),
      () => this.text(),
      () => this.pick([true, false, null, undefined, Symbol.for("shared"), Symbol.asyncIterator]),
    ])();
  }

  private object(): object {
    const value = this.pick<() => object>([
      () => [],
      () => [],
      () => ({}),
      () => ({}),
      () => Object.create(null),
      () => new Map(),
      () => new Set(),
      () => new Date(this.integer(0, 2 ** 40)),
      () => new (this.pick([Error, TypeError, RangeError]))(this.text()),
      () => Uint8Array.from({ length: this.integer(0, 9) }, () => this.integer(0, 255)),
      () => new Float64Array([this.random(), Number.NaN]).subarray(this.integer(0, 2)),
    ])();
    this.made.push(value);
    this.fill(value);
    return value;
  }

  private fill(value: object): void {
    const count = this.integer(0, 5);
    if (value instanceof Date || ArrayBuffer.isView(value)) return;
    for (let i = 0; i < count; i++) {
      if (Array.isArray(value)) this.random() < 0.1 ? value.length++ : value.push(this.value());
      else if (value instanceof Map) value.set(this.value(), this.value());
      else if (value instanceof Set) value.add(this.value());
      else Object.assign(value, { [this.text() || "k"]: this.value() });
    }
  }

  private text(): string {
    const alphabet = this.pick(["abc ", "\u00e9\u00ff\0z", "\u0142\ud83e\udd80\udfff"]);
    return Array.from({ length: this.integer(0, 12) }, () => this.pick([...alphabet])).join("");
  }

  private integer(from: number, to: number): number {
    return from + Math.floor(this.random() * (to - from + 1));
  }

  private pick<T>(choices: readonly T[]): T {
    return choices[this.integer(0, choices.length - 1)] as T;
  }
}
