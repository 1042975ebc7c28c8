// Asks the browser for a new passkey or for a proof with one. Answers with text: the browser's answer, or ! and what went wrong.
(() => {
  const koldoo = (window.koldoo = window.koldoo || {});
  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
      .replace(/=+$/, '');
  const known = (list) => (list || []).map((key) => ({ ...key, id: bytes(key.id) }));
  const answer = (key, response) =>
    JSON.stringify({
      id: key.id,
      rawId: text(key.rawId),
      type: key.type,
      authenticatorAttachment: key.authenticatorAttachment || undefined,
      clientExtensionResults: {},
      response,
    });
  const attempt = async (work) => {
    if (!window.PublicKeyCredential || !navigator.credentials) return '!Missing';
    try {
      return await work();
    } catch (trouble) {
      return '!' + ((trouble && trouble.name) || 'Error');
    }
  };

  koldoo.newPasskey = (question) =>
    attempt(async () => {
      const asked = JSON.parse(question);
      const key = await navigator.credentials.create({
        publicKey: {
          ...asked,
          extensions: undefined,
          challenge: bytes(asked.challenge),
          user: { ...asked.user, id: bytes(asked.user.id) },
          excludeCredentials: known(asked.excludeCredentials),
        },
      });
      return answer(key, {
        attestationObject: text(key.response.attestationObject),
        clientDataJSON: text(key.response.clientDataJSON),
        transports: key.response.getTransports ? key.response.getTransports() : [],
      });
    });

  koldoo.usePasskey = (question) =>
    attempt(async () => {
      const asked = JSON.parse(question);
      const key = await navigator.credentials.get({
        publicKey: {
          ...asked,
          extensions: undefined,
          challenge: bytes(asked.challenge),
          allowCredentials: known(asked.allowCredentials),
        },
      });
      return answer(key, {
        authenticatorData: text(key.response.authenticatorData),
        clientDataJSON: text(key.response.clientDataJSON),
        signature: text(key.response.signature),
        userHandle: key.response.userHandle ? text(key.response.userHandle) : undefined,
      });
    });
})();
