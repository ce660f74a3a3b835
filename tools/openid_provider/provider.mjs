// A real OpenID provider for tests: takes a port and a file of clients and accounts, signs people in by a plain form.
//
//   node provider.mjs PORT SETTINGS.json
//
// SETTINGS.json: {"clients": [client metadata as in OpenID Connect Registration],
//                 "accounts": {"subject": {"password", "name", "email", "amr": [...], "acr"}}}
// The program is the certified oidc-provider; only the accounts and the form are ours. It listens on 127.0.0.1 alone.

import { generateKeyPairSync, randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import Provider from "oidc-provider";
import { signInPage } from "./sign_in_page.mjs";

const [port, settingsFile] = process.argv.slice(2);
const { clients, accounts } = JSON.parse(readFileSync(settingsFile, "utf8"));
const issuer = `http://127.0.0.1:${port}`;
const FORM = /^\/interaction\/([\w-]+)$/;

function signingKey() {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { ...privateKey.export({ format: "jwk" }), kid: randomUUID(), alg: "RS256", use: "sig" };
}

// Staff agreed to the terms of their organisation; as there, nobody is asked for each service.
async function grantEverythingAskedFor(ctx) {
  const grant = new ctx.oidc.provider.Grant({
    clientId: ctx.oidc.client.clientId,
    accountId: ctx.oidc.session.accountId,
  });
  grant.addOIDCScope(ctx.oidc.params.scope);
  await grant.save();
  return grant;
}

const provider = new Provider(issuer, {
  clients,
  jwks: { keys: [signingKey()] },
  cookies: { keys: [randomBytes(32).toString("hex")] },
  clientAuthMethods: ["private_key_jwt", "client_secret_basic"],
  pkce: { required: () => true },
  acrValues: [...new Set(Object.values(accounts).map((account) => account.acr))],
  claims: { acr: null, amr: null, sid: null, auth_time: null, iss: null,
            openid: ["sub", "acr", "amr"], email: ["email", "email_verified"], profile: ["name"] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (ctx, interaction) => `/interaction/${interaction.uid}` },
  loadExistingGrant: grantEverythingAskedFor,
  findAccount: (ctx, subject) => accounts[subject] && {
    accountId: subject,
    claims: () => ({ sub: subject, email_verified: true, name: accounts[subject].name, email: accounts[subject].email }),
  },
  ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 3600, IdToken: 600, Interaction: 600, Session: 3600 },
});

async function field(request) {
  let body = "";
  for await (const chunk of request) body += chunk;
  return new URLSearchParams(body);
}

async function signIn(request, response) {
  const { params } = await provider.interactionDetails(request, response);
  if (request.method !== "POST") return page(response, 200, params.client_id);
  const given = await field(request);
  if (given.has("cancel")) {
    const refused = { error: "access_denied", error_description: "The person did not sign in." };
    return provider.interactionFinished(request, response, refused, { mergeWithLastSubmission: false });
  }
  const subject = given.get("account");
  const account = Object.hasOwn(accounts, subject ?? "") ? accounts[subject] : undefined;
  if (account === undefined || account.password !== given.get("password")) return page(response, 403, params.client_id, true);
  const login = { accountId: subject, acr: account.acr, amr: account.amr };
  return provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
}

function page(response, status, client, wrong = false) {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
  response.end(signInPage(client, wrong));
}

const answer = provider.callback();
createServer((request, response) => {
  if (!FORM.test(new URL(request.url, issuer).pathname)) return answer(request, response);
  return signIn(request, response).catch((error) => {
    response.writeHead(400, { "content-type": "text/plain; charset=utf-8" });
    response.end(String(error));
  });
}).listen(Number(port), "127.0.0.1", () => console.log(`ready ${issuer}`));
