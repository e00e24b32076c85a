# Floats: the planets' orbits, attributes of objects in a doubly nested loop.
# expect: -0.169075164 -0.169081272


class Body:
    def __init__(self, x, y, z, vx, vy, vz, mass):
        self.x = x
        self.y = y
        self.z = z
        self.vx = vx
        self.vy = vy
        self.vz = vz
        self.mass = mass


PI = 3.141592653589793
SOLAR_MASS = 4 * PI * PI
YEAR = 365.24


def bodies():
    return [
        Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, SOLAR_MASS),
        Body(4.84143144246472090, -1.16032004402742839, -0.103622044471123109,
             0.00166007664274403694 * YEAR, 0.00769901118419740425 * YEAR,
             -0.0000690460016972063023 * YEAR, 0.000954791938424326609 * SOLAR_MASS),
        Body(8.34336671824457987, 4.12479856412430479, -0.403523417114321381,
             -0.00276742510726411199 * YEAR, 0.00499852801234917238 * YEAR,
             0.0000230417297573763929 * YEAR, 0.000285885980666130812 * SOLAR_MASS),
        Body(12.8943695621391310, -15.1111514016986312, -0.223307578892655734,
             0.00296460137564761618 * YEAR, 0.00237847173959480950 * YEAR,
             -0.0000296589568540237556 * YEAR, 0.0000436624404335156298 * SOLAR_MASS),
        Body(15.3796971148509165, -25.9193146099879641, 0.179258772950371181,
             0.00268067772490389322 * YEAR, 0.00162824170038242295 * YEAR,
             -0.0000951592254519715870 * YEAR, 0.0000515138902046611451 * SOLAR_MASS),
    ]


def push_sun(system):
    px = py = pz = 0.0
    for body in system:
        px += body.vx * body.mass
        py += body.vy * body.mass
        pz += body.vz * body.mass
    sun = system[0]
    sun.vx = -px / SOLAR_MASS
    sun.vy = -py / SOLAR_MASS
    sun.vz = -pz / SOLAR_MASS


def energy(system):
    total = 0.0
    for i in range(len(system)):
        a = system[i]
        total += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz)
        for j in range(i + 1, len(system)):
            b = system[j]
            dx = a.x - b.x
            dy = a.y - b.y
            dz = a.z - b.z
            total -= a.mass * b.mass / (dx * dx + dy * dy + dz * dz) ** 0.5
    return total


def advance(system, dt):
    for i in range(len(system)):
        a = system[i]
        for j in range(i + 1, len(system)):
            b = system[j]
            dx = a.x - b.x
            dy = a.y - b.y
            dz = a.z - b.z
            distance = dx * dx + dy * dy + dz * dz
            pull = dt / (distance * distance ** 0.5)
            a.vx -= dx * b.mass * pull
            a.vy -= dy * b.mass * pull
            a.vz -= dz * b.mass * pull
            b.vx += dx * a.mass * pull
            b.vy += dy * a.mass * pull
            b.vz += dz * a.mass * pull
    for body in system:
        body.x += dt * body.vx
        body.y += dt * body.vy
        body.z += dt * body.vz


def main():
    system = bodies()
    push_sun(system)
    before = energy(system)
    for _ in range(150000):
        advance(system, 0.01)
    print(f"{before:.9f} {energy(system):.9f}")


main()
