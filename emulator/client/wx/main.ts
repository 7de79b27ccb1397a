import { chooseAddress } from './addressSheet';
import { inBothStyles, type Callbacks } from './calls';
import { cloud } from './cloud';
import { startVerify } from './faceSheet';
import { askGateway } from './gateway';
import { current, signOut, switchUser, users } from './identity';
import { requestPayment } from './payment';
import { askPhoneNumber } from './phoneSheet';
import { requestSubscribeMessage } from './subscribeSheet';

type Verifying = Callbacks & { data: { token: string } };
type Subscribing = Callbacks & { tmplIds: string[] };

/** What WeChat gives a mini-program and a browser lacks. */
const emulated = {
  cloud,
  requestPayment,
  login: (options?: Callbacks) => inBothStyles('login', options, () => askGateway('loginCode', {})),
  checkSession: (options?: Callbacks) => inBothStyles('checkSession', options, async () => ({})),
  requestSubscribeMessage: (options: Subscribing) =>
    inBothStyles('requestSubscribeMessage', options, () => requestSubscribeMessage(options.tmplIds)),
  chooseAddress: (options?: Callbacks) => inBothStyles('chooseAddress', options, () => chooseAddress()),
  startVerify: (options: Verifying) => inBothStyles('startVerify', options, () => startVerify(options.data)),
  __emulator: {
    users,
    get current() {
      return current();
    },
    switchUser,
    signOut,
    askPhoneNumber,
  },
};

window.wx = Object.assign(window.wx ?? {}, emulated);
