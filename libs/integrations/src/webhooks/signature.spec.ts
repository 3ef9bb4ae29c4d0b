import { Webhook } from 'standardwebhooks';
import { isSigned, newWebhookSecret, signedHeaders, signMessage } from './signature';

describe('the signature of a message', () => {
  it('is that of the published example', () => {
    expect(
      signMessage(
        'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
        'msg_p5jXN8AQM9LWM0D4loKWxJek',
        1_614_265_330,
        '{"test": 2432232314}',
      ),
    ).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('is accepted by the library that others verify with, under the old and the new secret', () => {
    const [fresh, old] = [newWebhookSecret(), newWebhookSecret()];
    const body = JSON.stringify({ type: 'work_order.completed', note: 'remplacé ✓' });
    const headers = signedHeaders([fresh, old], 'msg_1', Math.floor(Date.now() / 1000), body);
    for (const secret of [fresh, old]) expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
    expect(() => new Webhook(newWebhookSecret()).verify(body, headers)).toThrow('No matching signature');
    expect(() => new Webhook(fresh).verify(`${body} `, headers)).toThrow('No matching signature');
  });

  it('is verified by us as by the library', () => {
    const secret = newWebhookSecret();
    const headers = signedHeaders([secret], 'msg_1', 1_000, 'text');
    expect(isSigned(secret, headers, 'text', 1_200)).toBe(true);
    expect(isSigned(secret, headers, 'text', 1_301)).toBe(false);
    expect(isSigned(secret, headers, 'next', 1_000)).toBe(false);
    expect(isSigned(newWebhookSecret(), headers, 'text', 1_000)).toBe(false);
    expect(isSigned(secret, { ...headers, 'webhook-signature': '' }, 'text', 1_000)).toBe(false);
  });
});
