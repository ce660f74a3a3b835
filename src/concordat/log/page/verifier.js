// Takes an exported log that the reader chooses, tells in plain words whether it verifies or what is broken and where.

const count = (number, one, many) => `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
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
