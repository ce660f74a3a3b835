// Takes the chosen file, gives its lines a few at a time, and each as a row with all its hashes worked out.

const BATCH = 500;

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
