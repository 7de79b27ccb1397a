declare module 'tls-sig-api-v2/TLSSigAPIv2.js' {
  export class Api {
    constructor(sdkAppId: number, secretKey: string);
    genUserSig(userId: string, expireSeconds: number): string;
    genPrivateMapKeyWithStringRoomID(
      userId: string,
      expireSeconds: number,
      roomId: string,
      privileges: number,
    ): string;
  }
}
