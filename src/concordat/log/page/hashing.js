// Takes texts and bytes, gives hashes, commitments and the root of the tree of RFC 6962 that grows leaf by leaf.

const utf8 = new TextEncoder();
const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");
const unhex = (text) => Uint8Array.from(text.match(/../g) || [], (pair) => parseInt(pair, 16));
const digest = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
const textHash = async (text) => hex(await digest(utf8.encode(text)));
const join = (first, ...rest) => Uint8Array.from([first, ...rest.flatMap((part) => [...part])]);
const commitment = (name, value, salt) => textHash(`[${JSON.stringify(salt)},${JSON.stringify(name)},${value}]`);

// The tree of RFC 6962, kept as the roots of its complete parts.
class Tree {
  constructor() {
    this.size = 0;
    this.peaks = [];
  }

  async add(leaf) {
    let hash = leaf;
    for (let size = this.size; size % 2 === 1; size = (size - 1) / 2) hash = await digest(join(1, this.peaks.pop(), hash));
    this.peaks.push(hash);
    this.size += 1;
  }

  async root() {
    if (!this.peaks.length) return hex(await digest(new Uint8Array()));
    let root = this.peaks[this.peaks.length - 1];
    for (const peak of this.peaks.slice(0, -1).reverse()) root = await digest(join(1, peak, root));
    return hex(root);
  }
}
