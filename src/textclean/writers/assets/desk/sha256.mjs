// SHA-256 (FIPS 180-4). Browsers have it for pages of a server alone, and ours is a file.

const PRIMES = primes(64);
const K = PRIMES.map((prime) => fraction(Math.cbrt(prime)));
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

function primes(count) {
  const found = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime)) found.push(n);
  return found;
}

function fraction(value) {
  return ((value - Math.floor(value)) * 2 ** 32) | 0;
}

const turned = (x, by) => (x >>> by) | (x << (32 - by));

/** The digest of bytes in hexadecimal. */
export function sha256(bytes) {
  const size = ((bytes.length + 8) >> 6) + 1;
  const data = new DataView(new ArrayBuffer(size * 64));
  new Uint8Array(data.buffer).set(bytes);
  data.setUint8(bytes.length, 0x80);
  data.setUint32(size * 64 - 8, Math.floor(bytes.length / 2 ** 29));
  data.setUint32(size * 64 - 4, bytes.length << 3);
  const hash = Int32Array.from(START);
  const words = new Int32Array(64);
  for (let block = 0; block < size; block++) {
    for (let n = 0; n < 16; n++) words[n] = data.getInt32(block * 64 + n * 4);
    for (let n = 16; n < 64; n++) {
      const [x, y] = [words[n - 15], words[n - 2]];
      const low = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3);
      const high = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10);
      words[n] = (words[n - 16] + low + words[n - 7] + high) | 0;
    }
    round(hash, words);
  }
  return [...hash].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

function round(hash, words) {
  let [a, b, c, d, e, f, g, h] = hash;
  for (let n = 0; n < 64; n++) {
    const first = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + K[n] + words[n]) | 0;
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => (hash[at] = (hash[at] + word) | 0));
}
