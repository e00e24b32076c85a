// Timers: the same as bench/async/timers-call-later.aw, with setTimeout (whole milliseconds).
const COUNT = 200000;

class Alarm {
    constructor(done) {
        this.done = done;
        this.fired = 0;
        this.total = 0;
    }
    ring(i) {
        this.fired++;
        this.total += i;
        if (this.fired === COUNT) this.done();
    }
}

async function main() {
    let alarm;
    await new Promise((resolve) => {
        alarm = new Alarm(resolve);
        for (let i = 0; i < COUNT; i++) {
            setTimeout(() => alarm.ring(i), i * 7919 % 1000 / 50);
        }
    });
    console.log(alarm.fired, alarm.total);
}

main();
