import { inBothStyles, type Callbacks } from './calls';
import { cloud } from './cloud';
import { askGateway } from './gateway';
import { current, signOut, switchUser, users } from './identity';
import { requestPayment } from './payment';

type Subscribing = Callbacks & { tmplIds: string[] };

/** What WeChat gives a mini-program and a browser lacks. */
const emulated = {
  cloud,
  requestPayment,
  login: (options?: Callbacks) => inBothStyles('login', options, () => askGateway('loginCode', {})),
  checkSession: (options?: Callbacks) => inBothStyles('checkSession', options, async () => ({})),
  requestSubscribeMessage: (options: Subscribing) =>
    inBothStyles('requestSubscribeMessage', options, async () =>
      Object.fromEntries(options.tmplIds.map((id) => [id, 'accept'])),
    ),
  __emulator: {
    users,
    get current() {
      return current();
    },
    switchUser,
    signOut,
  },
};

window.wx = Object.assign(window.wx ?? {}, emulated);
