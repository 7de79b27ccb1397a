import { authorised, refusal } from '../operation';
import { pictureOf } from '../pictureOf';

/** What a scene may be made of. */
const SCENE = /^[\w!#$&'()*+,/:;=?@\-.~]{1,32}$/;
const [NARROWEST, USUAL, WIDEST] = [280, 430, 1280];

/** 获取不限制的小程序码: a picture, or JSON that says why not. */
export const getUnlimitedCode = authorised((_parameters, _world, body) => {
  const { scene, page = 'pages/index/index', width = USUAL } = body;
  if (typeof scene !== 'string' || !SCENE.test(scene))
    return refusal(40169, 'invalid length for scene, or the data is not json string');
  if (typeof page !== 'string' || page.startsWith('/') || page.includes('?'))
    return refusal(41030, 'invalid page');
  if (typeof width !== 'number' || width < NARROWEST || width > WIDEST) return refusal(40097, 'invalid args');
  return {
    bytes: {
      status: 200,
      headers: { 'content-type': 'image/png' },
      body: pictureOf(`${page}?scene=${encodeURIComponent(scene)}`, Math.round(width)),
    },
  };
});
