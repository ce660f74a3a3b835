// Takes rows one after another, gives what is wrong with their texts, hashes, order and open fields.

const MOST = 100;
// Looking for one changed byte takes a few seconds; the first faults are worth it.
const MOST_SEARCHES = 3;
const BEGINNING = "0".repeat(64);

const alike = (one, other) => Math.max(sameFrom(one, other), sameFrom(reversed(one), reversed(other))) >= 32;
const sameFrom = (one, other) => [...one].filter((letter, place) => letter === other[place]).length;
const reversed = (text) => [...text].reverse().join("");

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
