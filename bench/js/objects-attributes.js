// Objects: the same as bench/seq/objects-attributes.aw.
class Particle {
    constructor(x, y, dx, dy) {
        this.x = x;
        this.y = y;
        this.dx = dx;
        this.dy = dy;
        this.bounces = 0;
    }
}

function move(particles, width, height) {
    for (const p of particles) {
        p.x += p.dx;
        p.y += p.dy;
        if (p.x < 0 || p.x >= width) {
            p.dx = -p.dx;
            p.x += p.dx;
            p.bounces += 1;
        }
        if (p.y < 0 || p.y >= height) {
            p.dy = -p.dy;
            p.y += p.dy;
            p.bounces += 1;
        }
    }
}

const particles = [];
for (let i = 0; i < 1000; i++) {
    particles.push(new Particle(i * 7 % 100, i * 13 % 80, i % 5 - 2, i % 7 - 3));
}
for (let turn = 0; turn < 9000; turn++) move(particles, 100, 80);
let places = 0, bounces = 0;
for (const p of particles) {
    places += p.x + p.y;
    bounces += p.bounces;
}
console.log(places, bounces);
