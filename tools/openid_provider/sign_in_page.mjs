// The form by which test accounts sign in: takes the client's name, gives a page that works without script.

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export const signInPage = (client, wrong) => `<!doctype html>
<html lang="en">
<title>Sign in to ${escaped(client)}</title>
<h1>Sign in to ${escaped(client)}</h1>
${wrong ? '<p role="alert">There is no such account with this password.</p>' : ""}
<form method="post">
  <p><label for="account">Account</label> <input id="account" name="account" autocomplete="username"></p>
  <p><label for="password">Password</label> <input id="password" name="password" type="password" autocomplete="current-password"></p>
  <p><button>Sign in</button> <button name="cancel" value="yes" formnovalidate>Cancel</button></p>
</form>
</html>
`;
