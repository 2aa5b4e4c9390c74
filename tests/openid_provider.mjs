// A real OpenID provider on this machine, for tests. It plays two: Google at /google, and Microsoft
// for several tenants at /organizations, whose issuer holds a placeholder as Microsoft's does.
// Given as JSON: the client, and for each tenant (and "google") its accounts with their claims.
import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";

import { interactionPolicy, Provider } from "oidc-provider";

const given = JSON.parse(process.argv[2]);
const server = createServer();
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const base = `http://127.0.0.1:${server.address().port}`;
const tenantOf = new Map(); // a code is taken back by the tenant that gave it

function key() {
  return generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" });
}

function policy() {
  const prompts = interactionPolicy.base();
  prompts.add(new interactionPolicy.Prompt({ name: "select_account", requestable: true }), 0);
  return prompts;
}

const jwks = { keys: [{ ...key(), kid: "ours", use: "sig", alg: "RS256" }] };

function provider(mount, accounts) {
  const made = new Provider(base + mount, {
    clients: [given.client],
    jwks,
    cookies: { keys: ["for tests"] },
    claims: { openid: ["sub", "tid", "hd", "upn"], email: ["email", "email_verified"], profile: ["preferred_username"] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    findAccount: (ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts[id] }) }),
    interactions: { policy: policy(), url: (ctx, interaction) => `${mount}/interaction/${interaction.uid}` },
    loadExistingGrant: async (ctx) => {
      const grant = new made.Grant({ accountId: ctx.oidc.session.accountId, clientId: given.client.client_id });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  });
  made.on("authorization_code.saved", (code) => tenantOf.set(code.jti, mount));
  return { made, accounts, answer: made.callback() };
}

const providers = { "/google": provider("/google", given.google) };
for (const [tenant, accounts] of Object.entries(given.tenants)) {
  providers[`/${tenant}/v2.0`] = provider(`/${tenant}/v2.0`, accounts);
}

function page(response, links) {
  response.setHeader("content-type", "text/html");
  response.end(links.map(([text, to]) => `<p><a href="${to}">${text}</a></p>`).join(""));
}

async function choose(request, response, mount, uid, account) {
  const { made, accounts } = providers[mount];
  if (account === undefined) {
    const at = `${mount}/interaction/${uid}`;
    page(response, [...Object.keys(accounts).map((name) => [name, `${at}/${name}`]), ["Cancel", `${at}/cancel`]]);
    return;
  }
  const result = account === "cancel" ? { error: "access_denied" } : { login: { accountId: account }, select_account: {} };
  await made.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

async function body(request) {
  let text = "";
  for await (const part of request) text += part;
  return text;
}

const organizations = {
  "/organizations/v2.0/.well-known/openid-configuration": (request, response) => {
    const first = `${base}/${Object.keys(given.tenants)[0]}/v2.0`;
    response.end(
      JSON.stringify({
        issuer: `${base}/{tenantid}/v2.0`,
        authorization_endpoint: `${base}/organizations/authorize`,
        token_endpoint: `${base}/organizations/token`,
        jwks_uri: `${first}/jwks`,
      }),
    );
  },
  "/organizations/authorize": (request, response, url) => {
    page(response, Object.keys(given.tenants).map((tenant) => [tenant, `/${tenant}/v2.0/auth${url.search}`]));
  },
  "/organizations/token": async (request, response) => {
    request.body = Object.fromEntries(new URLSearchParams(await body(request)));
    hand(request, response, tenantOf.get(request.body.code), "/token");
  },
  "/other-keys": (request, response) => {
    const { kty, n, e } = key();
    response.end(JSON.stringify({ keys: [{ kty, n, e, kid: "ours", alg: "RS256" }] }));
  },
};

function hand(request, response, mount, rest) {
  request.originalUrl = mount + rest;
  request.url = rest;
  providers[mount].answer(request, response);
}

server.on("request", (request, response) => {
  const url = new URL(request.url, base);
  const mount = Object.keys(providers).find((each) => url.pathname.startsWith(`${each}/`));
  const [, interaction, uid, account] = (mount ? url.pathname.slice(mount.length) : "").split("/");
  if (organizations[url.pathname]) organizations[url.pathname](request, response, url);
  else if (interaction === "interaction") choose(request, response, mount, uid, account);
  else if (mount) hand(request, response, mount, request.url.slice(mount.length));
  else response.writeHead(404).end();
});
console.log(base);
