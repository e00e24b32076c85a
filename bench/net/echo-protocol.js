// Echo: what comes goes back.
const net = require("net");
const server = net.createServer((socket) => {
    socket.setNoDelay(true);
    socket.on("data", (data) => socket.write(data));
    socket.on("error", () => {});
});
server.listen(0, "127.0.0.1", 1000, () => console.log(server.address().port));
