// Floats: the same as bench/seq/floats-nbody.aw.
class Body {
    constructor(x, y, z, vx, vy, vz, mass) {
        this.x = x;
        this.y = y;
        this.z = z;
        this.vx = vx;
        this.vy = vy;
        this.vz = vz;
        this.mass = mass;
    }
}

const SOLAR_MASS = 4 * Math.PI * Math.PI;
const YEAR = 365.24;

function bodies() {
    return [
        new Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, SOLAR_MASS),
        new Body(4.84143144246472090, -1.16032004402742839, -0.103622044471123109,
                 0.00166007664274403694 * YEAR, 0.00769901118419740425 * YEAR,
                 -0.0000690460016972063023 * YEAR, 0.000954791938424326609 * SOLAR_MASS),
        new Body(8.34336671824457987, 4.12479856412430479, -0.403523417114321381,
                 -0.00276742510726411199 * YEAR, 0.00499852801234917238 * YEAR,
                 0.0000230417297573763929 * YEAR, 0.000285885980666130812 * SOLAR_MASS),
        new Body(12.8943695621391310, -15.1111514016986312, -0.223307578892655734,
                 0.00296460137564761618 * YEAR, 0.00237847173959480950 * YEAR,
                 -0.0000296589568540237556 * YEAR, 0.0000436624404335156298 * SOLAR_MASS),
        new Body(15.3796971148509165, -25.9193146099879641, 0.179258772950371181,
                 0.00268067772490389322 * YEAR, 0.00162824170038242295 * YEAR,
                 -0.0000951592254519715870 * YEAR, 0.0000515138902046611451 * SOLAR_MASS),
    ];
}

function pushSun(system) {
    let px = 0.0, py = 0.0, pz = 0.0;
    for (const body of system) {
        px += body.vx * body.mass;
        py += body.vy * body.mass;
        pz += body.vz * body.mass;
    }
    const sun = system[0];
    sun.vx = -px / SOLAR_MASS;
    sun.vy = -py / SOLAR_MASS;
    sun.vz = -pz / SOLAR_MASS;
}

function energy(system) {
    let total = 0.0;
    for (let i = 0; i < system.length; i++) {
        const a = system[i];
        total += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
        for (let j = i + 1; j < system.length; j++) {
            const b = system[j];
            const dx = a.x - b.x, dy = a.y - b.y, dz = a.z - b.z;
            total -= a.mass * b.mass / (dx * dx + dy * dy + dz * dz) ** 0.5;
        }
    }
    return total;
}

function advance(system, dt) {
    for (let i = 0; i < system.length; i++) {
        const a = system[i];
        for (let j = i + 1; j < system.length; j++) {
            const b = system[j];
            const dx = a.x - b.x, dy = a.y - b.y, dz = a.z - b.z;
            const distance = dx * dx + dy * dy + dz * dz;
            const pull = dt / (distance * distance ** 0.5);
            a.vx -= dx * b.mass * pull;
            a.vy -= dy * b.mass * pull;
            a.vz -= dz * b.mass * pull;
            b.vx += dx * a.mass * pull;
            b.vy += dy * a.mass * pull;
            b.vz += dz * a.mass * pull;
        }
    }
    for (const body of system) {
        body.x += dt * body.vx;
        body.y += dt * body.vy;
        body.z += dt * body.vz;
    }
}

const system = bodies();
pushSun(system);
const before = energy(system);
for (let i = 0; i < 150000; i++) advance(system, 0.01);
console.log(`${before.toFixed(9)} ${energy(system).toFixed(9)}`);
