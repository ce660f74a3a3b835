// Takes signed heads and public keys, gives what is wrong with them, then compares each with the growing tree.

// The signed heads: which hold, and which the events meet.
class Heads {
  constructor() {
    Object.assign(this, { waiting: [], matched: [], differing: [], unchecked: 0, lastGood: 0 });
  }

  async read(header, verification) {
    const keys = new Map();
    for (const [name, key] of Object.entries(header.keys)) {
      if (hex(await digest(unhex(key))).slice(0, 16) === name) keys.set(name, key);
      else verification.fault("key-changed", `The public key ${name} was changed.`);
    }
    for (const head of header.heads) {
      if (!(head.key_id in header.keys)) verification.fault("key-unknown", `The key ${head.key_id} of the tree head of size ${head.size} is not in the file.`);
      else if (keys.has(head.key_id)) await this.check(head, keys.get(head.key_id), verification);
    }
    this.waiting.sort((one, other) => one.size - other.size);
  }

  async check(head, key, verification) {
    const { at, key_id, root, size } = head;
    const signed = utf8.encode(JSON.stringify({ at, key_id, purpose: "concordat tree head 1", root, size }));
    let holds = null;
    try {
      const imported = await crypto.subtle.importKey("raw", unhex(key), "Ed25519", false, ["verify"]);
      holds = /^[0-9a-f]{128}$/.test(head.signature) && (await crypto.subtle.verify("Ed25519", imported, unhex(head.signature), signed));
    } catch (error) {
      if (error.name !== "NotSupportedError") holds = false;
    }
    if (holds === null) this.unchecked += 1;
    if (holds === false) verification.fault("signature-broken", `The signature of the tree head of size ${size} does not hold.`);
    else this.waiting.push(head);
  }

  async meet(tree) {
    while (this.waiting.length && this.waiting[0].size === tree.size) {
      const head = this.waiting.shift();
      const same = head.root === (await tree.root());
      (same ? this.matched : this.differing).push(head);
      if (same && !this.differing.length) this.lastGood = head.size;
    }
  }

  finish(verification) {
    const [first] = this.differing;
    if (first) verification.fault("head-differs", `The first ${first.size} events do not give the root signed at ${first.at}; what was changed lies after event ${this.lastGood}.`);
    const last = this.waiting[this.waiting.length - 1];
    // Where later events are there, those between are missing, and were named already.
    if (last && last.size >= verification.expected) {
      const { expected } = verification;
      const which = expected === last.size ? `Event ${expected} is` : `Events ${expected} to ${last.size} are`;
      verification.fault("event-missing", `${which} missing: the tree head signed at ${last.at} covers them.`);
    }
  }
}
