// One sitting: a notebook of its own, a browser, a page, and a person in front of it. It ends with the specs of the file
// and fails them when anything went wrong on the way.
import { after, before } from 'node:test';
import { launch, open } from './browser.mjs';
import { Person } from './person.mjs';
import { TestServer } from './server.mjs';

/** Declares the sitting of a file; what it holds is there once the specs run. `prepare` fills the notebook first. */
export function sitting({ sample = false, at = null, address = '/', prepare = async () => {}, ...options } = {}) {
  const here = { browser: null, server: null, page: null, person: null };

  /** Opens a page in place of the one before. */
  here.open = async (to = address) => {
    here.page?.assertCalm();
    await here.page?.context().close();
    here.page = await open(here.browser, here.server, { address: to, ...options });
    here.person = new Person(here.page);
  };

  before(async () => {
    [here.browser, here.server] = await Promise.all([launch(), TestServer.start({ sample, at })]);
    await prepare(here.server);
    await here.open();
  });

  after(async () => {
    try {
      here.page?.assertCalm();
    } finally {
      await here.browser?.close();
      await here.server?.stop();
    }
  });

  return here;
}
