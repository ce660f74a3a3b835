// Takes an exported log that the reader chooses, tells in plain words whether it verifies or what is broken and where.
"use strict";

const MOST = 100;
// Looking for one changed byte takes a few seconds; the first faults are worth it.
const MOST_SEARCHES = 3;
const BATCH = 500;
const BEGINNING = "0".repeat(64);
const utf8 = new TextEncoder();

// one_byte.js

const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");
const unhex = (text) => Uint8Array.from(text.match(/../g) || [], (pair) => parseInt(pair, 16));
const digest = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
const textHash = async (text) => hex(await digest(utf8.encode(text)));
const join = (first, ...rest) => Uint8Array.from([first, ...rest.flatMap((part) => [...part])]);
const commitment = (name, value, salt) => textHash(`[${JSON.stringify(salt)},${JSON.stringify(name)},${value}]`);
const alike = (one, other) => Math.max(sameFrom(one, other), sameFrom(reversed(one), reversed(other))) >= 32;
const sameFrom = (one, other) => [...one].filter((letter, place) => letter === other[place]).length;
const reversed = (text) => [...text].reverse().join("");
const count = (number, one, many) => `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;

async function* linesOf(file) {
  let rest = "";
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split("\n");
    rest = lines.pop();
    yield* lines;
  }
  if (rest) yield rest;
}

async function* batchesOf(lines) {
  let batch = [];
  for await (const line of lines) {
    if (line.trim()) batch.push(line);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

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

// What a line holds with all its hashes worked out; content is null where it cannot be read as an event.
async function prepared(line) {
  const row = { text: line, hash: "", opened: [], content: null };
  try {
    const { text, hash, opened } = JSON.parse(line);
    if (typeof text === "string" && typeof hash === "string" && Array.isArray(opened)) Object.assign(row, { text, hash, opened });
    row.content = shaped(JSON.parse(row.text));
  } catch {
    row.content = null;
  }
  row.ownHash = await textHash(row.text);
  row.leaf = await digest(join(0, utf8.encode(row.text)));
  row.commitments = await Promise.all(row.opened.map(([name, value, salt]) => commitment(name, value, salt)));
  return row;
}

function shaped(content) {
  const pairs = Array.isArray(content.commitments) && content.commitments.every((pair) => Array.isArray(pair) && pair.length === 2);
  return pairs && Array.isArray(content.personal) && Number.isInteger(content.sequence) ? content : null;
}

// The field of an event's text in which a place lies; names are sorted, so that each part is as long as it is written.
function fieldAt(text, place) {
  let end = 0;
  for (const [name, value] of Object.entries(JSON.parse(text))) {
    end += JSON.stringify({ [name]: value }).length - 1;
    if (place < end + 1) return name;
  }
  return "text";
}

class Verification {
  constructor(complete) {
    Object.assign(this, { complete, faults: [], more: 0, tree: new Tree(), expected: 1, accepted: [BEGINNING], gaps: [] });
    Object.assign(this, { before: null, open: 0, closed: 0, searches: 0 });
  }

  fault(kind, says) {
    if (this.faults.length < MOST) this.faults.push({ kind, says });
    else this.more += 1;
  }

  // One event: is its text the one hashed, does it follow, and are its open fields those committed to?
  async take(row, number) {
    await this.tree.add(row.leaf);
    const { content } = row;
    if (this.before && this.before.doubtful) this.settle(content);
    if (!content && row.ownHash === row.hash) this.fault("not-an-event", `Row ${number} of the log is not an event.`);
    if (row.ownHash !== row.hash && (!content || !alike(row.ownHash, row.hash))) {
      this.goOn({ sequence: this.expected, row, doubtful: true, follows: this.accepted }, [row.hash, row.ownHash, ...this.accepted]);
      return;
    }
    if (!content) {
      this.goOn({ sequence: this.expected, row, doubtful: false, follows: this.accepted }, [row.ownHash, ...this.accepted]);
      return;
    }
    if (row.ownHash !== row.hash) this.fault("hash-changed", `The stored hash of event ${content.sequence} was changed.`);
    this.order(row, number);
    this.fields(row, content);
  }

  goOn(before, accepted) {
    Object.assign(this, { before, accepted, expected: before.sequence + 1 });
  }

  // The row before did not give its hash; the hash that this row names says whether text or hash was changed.
  settle(content) {
    const { sequence, row, follows } = this.before;
    this.before.doubtful = false;
    if (content && content.previous_hash === row.ownHash) {
      this.fault("hash-changed", `The stored hash of event ${sequence} was changed.`);
      return;
    }
    const right = /^[0-9a-f]{64}$/.test(row.hash) || !content ? row.hash : content.previous_hash;
    this.fault("text-changed", `Event ${sequence} was changed: ${this.partOf(row, sequence, follows, right)}.`);
  }

  partOf(row, sequence, follows, rightHash) {
    const exact = this.search(row.text, rightHash);
    if (exact) return exact;
    if (!row.content) return "its text can no longer be read";
    if (row.content.sequence !== sequence) return "its field sequence";
    if (!follows.includes(row.content.previous_hash)) return "its field previous_hash";
    const committed = new Map(row.content.commitments);
    const wrong = row.opened.find(([name], place) => committed.get(name) !== row.commitments[place]);
    if (wrong) return `its commitment to the field ${wrong[0]}`;
    return "one of its fields act, actor, commitments, effective_on, for_body, personal, recorded_at, rulebook, supersedes, system";
  }

  // The field in which one changed byte lies, or nothing where more was changed.
  search(text, rightHash) {
    this.searches += 1;
    if (this.searches > MOST_SEARCHES) return "";
    const found = oneByte(utf8.encode(text), rightHash);
    if (!found) return "";
    const right = new TextDecoder().decode(found.right);
    const place = new TextDecoder().decode(found.right.slice(0, found.at)).length;
    const [was, is] = [right, text].map((whole) => `“${whole.slice(place, place + 1)}”`);
    return `its field ${fieldAt(right, place)}: the character at place ${place + 1} was ${was} and is ${is}`;
  }

  order(row, number) {
    const { sequence, previous_hash: previous } = row.content;
    const { before } = this;
    if (before && sequence === before.sequence && this.accepted.length > 2 && before.follows.includes(previous)) {
      // The row before was not an event of this log at all: this one takes the place.
      Object.assign(this, { expected: sequence, accepted: before.follows });
    }
    if (sequence < this.expected) {
      this.back(row, number);
      return;
    }
    if (sequence > this.expected) this.gaps.push([this.expected, sequence - 1]);
    else if (!this.accepted.includes(previous)) this.blame(before, previous);
    this.goOn({ sequence, row, doubtful: false, follows: this.accepted }, [row.ownHash]);
  }

  blame(before, named) {
    if (!before) this.fault("event-replaced", "Event 1 was changed: it names an event before it.");
    else {
      const part = this.search(before.row.text, named);
      const says = `Event ${before.sequence} was changed${part ? ` in ${part}` : ""} and its hash made anew: the next event names another hash.`;
      this.fault("event-replaced", says);
    }
  }

  back(row, number) {
    const { sequence } = row.content;
    if (sequence === this.expected - 1) this.accepted = [...this.accepted, row.ownHash];
    const spot = this.gaps.findIndex(([first, last]) => first <= sequence && sequence <= last);
    if (spot < 0) {
      this.fault("event-inserted", `Event ${sequence} is there a second time, in row ${number}.`);
      return;
    }
    const [first, last] = this.gaps[spot];
    const rest = [[first, sequence - 1], [sequence + 1, last]].filter(([start, end]) => start <= end);
    this.gaps.splice(spot, 1, ...rest);
    this.fault("event-moved", `Event ${sequence} stands out of order, in row ${number}.`);
  }

  fields(row, content) {
    const left = new Map(content.commitments);
    row.opened.forEach(([name], place) => {
      const expected = left.get(name);
      left.delete(name);
      if (expected === undefined) this.fault("field-inserted", `Event ${content.sequence} has no field ${name}, or has it twice.`);
      else if (expected !== row.commitments[place]) this.fault("field-changed", `The field ${name} of event ${content.sequence} was changed.`);
    });
    for (const name of left.keys()) {
      if (this.complete && !content.personal.includes(name)) this.fault("field-missing", `The field ${name} of event ${content.sequence} is missing.`);
    }
    this.open += row.opened.length;
    this.closed += left.size;
  }

  finish() {
    if (this.before && this.before.doubtful) this.settle(null);
    for (const [first, last] of this.gaps) this.fault("event-missing", first === last ? `Event ${first} is missing.` : `Events ${first} to ${last} are missing.`);
  }
}

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

const element = (id) => document.getElementById(id);

function node(name, text, children = []) {
  const made = document.createElement(name);
  made.textContent = text;
  made.append(...children);
  return made;
}

function headerOf(line) {
  try {
    const header = JSON.parse(line);
    const known = header.format === "concordat log" && header.version === 1 && typeof header.complete === "boolean";
    return known && Array.isArray(header.heads) && typeof header.keys === "object" && header.keys ? header : null;
  } catch {
    return null;
  }
}

async function verify(file) {
  const lines = linesOf(file);
  const header = headerOf((await lines.next()).value || "");
  if (!header) return null;
  const verification = new Verification(header.complete);
  const heads = new Heads();
  await heads.read(header, verification);
  await heads.meet(verification.tree);
  let number = 0;
  for await (const batch of batchesOf(lines)) {
    for (const row of await Promise.all(batch.map(prepared))) {
      number += 1;
      await verification.take(row, number);
      await heads.meet(verification.tree);
    }
    element("status").textContent = `Checked ${count(number, "event", "events")} …`;
  }
  verification.finish();
  heads.finish(verification);
  return { header, verification, heads, root: await verification.tree.root() };
}

function facts(told) {
  const { header, verification, heads, root } = told;
  const newest = heads.matched[heads.matched.length - 1];
  const rows = [
    ["Events", verification.tree.size.toLocaleString("en-GB")],
    ["Root", root],
    ["Fields", `${verification.open.toLocaleString("en-GB")} open, ${verification.closed.toLocaleString("en-GB")} closed`],
    ["Signed heads that the events meet", `${heads.matched.length} of ${header.heads.length}`],
  ];
  if (newest) rows.push(["Newest of them", `${newest.size.toLocaleString("en-GB")} events, signed at ${newest.at} with key ${newest.key_id}`]);
  if (heads.unchecked) rows.push(["Signatures", `${heads.unchecked} could not be checked: this browser does not have Ed25519. Roots were compared all the same.`]);
  return node("dl", "", rows.flatMap(([term, value]) => [node("dt", term), node("dd", value)]));
}

function show(good, verdict, details) {
  const result = element("result");
  result.className = good ? "good" : "bad";
  result.hidden = false;
  element("verdict").textContent = verdict;
  element("details").replaceChildren(...details);
  element("status").textContent = verdict;
  element("verdict").focus();
}

function tell(told) {
  if (!told) {
    show(false, "This is not an exported log", [node("p", "The first line of the file is not that of an exported log. Choose the file as it was exported, unchanged.")]);
    return;
  }
  const { verification } = told;
  const found = verification.faults.length + verification.more;
  if (!found) {
    show(true, `Verified: ${count(verification.tree.size, "event", "events")}, root ${told.root.slice(0, 16)}…`, [facts(told)]);
    return;
  }
  const list = node("ul", "", verification.faults.map((fault) => {
    const item = node("li", fault.says);
    item.dataset.kind = fault.kind;
    return item;
  }));
  const more = verification.more ? [node("p", `And ${verification.more} more.`)] : [];
  show(false, `Not verified: ${count(found, "fault", "faults")}`, [list, ...more, facts(told)]);
}

element("form").addEventListener("submit", (event) => event.preventDefault());
element("file").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  if (!file) return;
  element("result").hidden = true;
  if (!globalThis.crypto || !crypto.subtle) {
    show(false, "This browser cannot work out hashes here", [node("p", "Save this page to your computer and open the saved file.")]);
    return;
  }
  element("status").textContent = "Checking …";
  try {
    tell(await verify(file));
  } catch (error) {
    show(false, "The file could not be checked", [node("p", `Something in it has an unexpected shape (${error.message}). It was changed after it was exported.`)]);
  }
});
