// Takes bytes and the hash they should have, gives the one byte that was changed, where it was one.
// Half a million hashes are tried one after another, which the browser's own hashing, made to wait for each, is too slow for.

const ROUNDS = primeRoots(64, 3);
const START = primeRoots(8, 2);
const LONGEST = 4096;

// The constants of SHA-256: the first 32 bits behind the point of the square or cube roots of the first primes.
function primeRoots(count, power) {
  const primes = [];
  for (let number = 2; primes.length < count; number += 1) if (primes.every((prime) => number % prime)) primes.push(number);
  return Int32Array.from(primes, (prime) => fraction(prime, power) | 0);
}

// Exact: the whole root of prime × 2^(32 × power), less its whole part.
function fraction(prime, power) {
  const wanted = BigInt(prime) << BigInt(32 * power);
  let low = 0n;
  let high = 1n << 40n;
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (middle ** BigInt(power) <= wanted) low = middle;
    else high = middle - 1n;
  }
  return Number(low & 0xffffffffn);
}

const turn = (word, by) => (word >>> by) | (word << (32 - by));
const words = new Int32Array(64);

// Mixes the 64 bytes from `at` into the state.
function mix(state, bytes, at) {
  for (let t = 0; t < 16; t += 1) {
    const place = at + 4 * t;
    words[t] = (bytes[place] << 24) | (bytes[place + 1] << 16) | (bytes[place + 2] << 8) | bytes[place + 3];
  }
  for (let t = 16; t < 64; t += 1) {
    const [one, other] = [words[t - 15], words[t - 2]];
    const small = turn(one, 7) ^ turn(one, 18) ^ (one >>> 3);
    words[t] = (words[t - 16] + small + words[t - 7] + (turn(other, 17) ^ turn(other, 19) ^ (other >>> 10))) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let t = 0; t < 64; t += 1) {
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[t] + words[t]) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, place) => { state[place] = (state[place] + word) | 0; });
}

// The bytes with the end that SHA-256 asks for.
function padded(bytes) {
  const whole = new Uint8Array(64 * Math.ceil((bytes.length + 9) / 64));
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  new DataView(whole.buffer).setUint32(whole.length - 4, bytes.length * 8);
  return whole;
}

// Tries every other byte at every place; the blocks before a place are mixed in once.
function changedByte(whole, length, digestWords) {
  const before = Int32Array.from(START);
  const state = new Int32Array(8);
  for (let block = 0; block < length; block += 64) {
    for (let at = block; at < Math.min(block + 64, length); at += 1) {
      const was = whole[at];
      for (let byte = 0; byte < 256; byte += 1) {
        whole[at] = byte;
        state.set(before);
        for (let next = block; next < whole.length; next += 64) mix(state, whole, next);
        if (state.every((word, place) => word === digestWords[place])) return { at, right: whole.slice(0, length) };
      }
      whole[at] = was;
    }
    mix(before, whole, block);
  }
  return null;
}

// Returns the place of the change and the bytes put right, or null.
function oneByte(bytes, digestHex) {
  if (bytes.length > LONGEST || !/^[0-9a-f]{64}$/.test(digestHex)) return null;
  const wanted = Int32Array.from({ length: 8 }, (_, place) => parseInt(digestHex.slice(8 * place, 8 * place + 8), 16) | 0);
  return changedByte(padded(bytes), bytes.length, wanted);
}
