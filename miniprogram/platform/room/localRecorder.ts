/** How often what was recorded is handed over (ms). */
const EVERY_MS = 1000;

/** Records what this browser sees and hears for the emulated cloud, which has no server in the middle to do so. */
export function recorderOf(streams: () => readonly MediaStream[], say: (message: object) => void) {
  let running: MediaRecorder | undefined;
  let sound: AudioContext | undefined;
  const mixed = (): MediaStream => {
    sound = new AudioContext();
    const out = sound.createMediaStreamDestination();
    for (const it of streams())
      if (it.getAudioTracks().length > 0) sound.createMediaStreamSource(it).connect(out);
    const pictures = streams().flatMap((it) => it.getVideoTracks());
    return new MediaStream([...out.stream.getAudioTracks(), ...pictures.slice(-1)]);
  };
  return {
    start(taskId: string) {
      if (running || typeof MediaRecorder === 'undefined') return;
      const recorder = new MediaRecorder(mixed());
      running = recorder;
      let line = Promise.resolve();
      const hand = (blob: Blob, last: boolean) => {
        line = line.then(async () => {
          const bytes = new Uint8Array(await blob.arrayBuffer());
          let text = '';
          for (const byte of bytes) text += String.fromCharCode(byte);
          say({ type: 'recorded', taskId, base64: btoa(text), last });
        });
      };
      recorder.ondataavailable = ({ data }) => hand(data, recorder.state === 'inactive');
      recorder.start(EVERY_MS);
    },
    stop() {
      if (running && running.state !== 'inactive') running.stop();
      running = undefined;
      void sound?.close();
      sound = undefined;
    },
  };
}
