/* socket_constants_more.c: the numbers of module socket that come from other headers: the rarer families of addresses of Linux, and errors. */
#include "stdlib/socket_constants.h"

#include <linux/can.h>
#include <linux/can/bcm.h>
#include <linux/can/isotp.h>
#include <linux/can/j1939.h>
#include <linux/can/raw.h>
#include <linux/if_alg.h>
#include <linux/if_packet.h>
#include <linux/netlink.h>
#include <linux/tipc.h>
#include <linux/vm_sockets.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/udp.h>
#include <sys/socket.h>

#define C(name)   {#name, name},
#define BCM(name) {"CAN_BCM_" #name, name},

const AwSocketConstant aw_socket_more_constants[] =
    {C(AI_CANONNAME) C(EAGAIN) C(EBADF) C(EWOULDBLOCK)

         C(AF_ALG) C(AF_APPLETALK) C(AF_ASH) C(AF_ATMPVC) C(AF_ATMSVC) C(AF_AX25) C(AF_BRIDGE) C(
             AF_CAN) C(AF_DECnet) C(AF_ECONET) C(AF_IPX) C(AF_IRDA) C(AF_KEY) C(AF_LLC)
             C(AF_NETBEUI) C(AF_NETROM) C(AF_PPPOX) C(AF_QIPCRTR) C(AF_RDS) C(AF_ROSE) C(
                 AF_ROUTE) C(AF_SECURITY) C(AF_SNA) C(AF_TIPC) C(AF_VSOCK) C(AF_WANPIPE) C(AF_X25)
                 C(ALG_OP_DECRYPT) C(ALG_OP_ENCRYPT) C(ALG_SET_AEAD_ASSOCLEN) C(
                     ALG_SET_AEAD_AUTHSIZE) C(ALG_SET_IV) C(ALG_SET_KEY) C(ALG_SET_OP) C(CAN_BCM)
                     BCM(CAN_FD_FRAME) BCM(RX_ANNOUNCE_RESUME) BCM(RX_CHANGED) BCM(
                         RX_CHECK_DLC) BCM(RX_DELETE) BCM(RX_FILTER_ID) BCM(RX_NO_AUTOTIMER) BCM(RX_READ) BCM(RX_RTR_FRAME)
                         BCM(RX_SETUP) BCM(RX_STATUS) BCM(RX_TIMEOUT) BCM(SETTIMER) BCM(STARTTIMER) BCM(
                             TX_ANNOUNCE) BCM(TX_COUNTEVT) BCM(TX_CP_CAN_ID) BCM(TX_DELETE) BCM(TX_EXPIRED)
                             BCM(TX_READ) BCM(TX_RESET_MULTI_IDX) BCM(TX_SEND) BCM(TX_SETUP) BCM(
                                 TX_STATUS) C(CAN_EFF_FLAG) C(CAN_EFF_MASK) C(CAN_ERR_FLAG) C(CAN_ERR_MASK)
                                 C(CAN_ISOTP) C(CAN_J1939) C(CAN_RAW) C(CAN_RAW_FD_FRAMES) C(
                                     CAN_RAW_FILTER) C(CAN_RAW_JOIN_FILTERS) C(CAN_RAW_LOOPBACK)
                                     C(CAN_RAW_RECV_OWN_MSGS) C(CAN_RTR_FLAG) C(CAN_SFF_MASK) C(IPPORT_RESERVED) C(
                                         IPPORT_USERRESERVED) C(IPPROTO_NONE)
                                         C(IPPROTO_TP) C(IPPROTO_UDPLITE) C(IPV6_RTHDRDSTOPTS) C(IP_BIND_ADDRESS_NO_PORT) C(
                                             IP_TRANSPARENT) C(J1939_EE_INFO_NONE)
                                             C(J1939_EE_INFO_TX_ABORT) C(J1939_FILTER_MAX) C(J1939_IDLE_ADDR) C(J1939_MAX_UNICAST_ADDR) C(
                                                 J1939_NLA_BYTES_ACKED) C(J1939_NLA_PAD) C(J1939_NO_ADDR)
                                                 C(J1939_NO_NAME) C(J1939_NO_PGN) C(J1939_PGN_ADDRESS_CLAIMED) C(J1939_PGN_ADDRESS_COMMANDED) C(
                                                     J1939_PGN_MAX) C(J1939_PGN_PDU1_MAX) C(J1939_PGN_REQUEST)
                                                     C(NETLINK_CRYPTO) C(NETLINK_DNRTMSG) C(NETLINK_FIREWALL) C(
                                                         NETLINK_IP6_FW) C(NETLINK_NFLOG)
                                                         C(NETLINK_ROUTE) C(NETLINK_USERSOCK) C(NETLINK_XFRM) C(
                                                             PACKET_BROADCAST) C(PACKET_FASTROUTE)
                                                             C(PACKET_HOST) C(PACKET_LOOPBACK) C(
                                                                 PACKET_MULTICAST) C(PACKET_OTHERHOST)
                                                                 C(PACKET_OUTGOING) C(PF_CAN) C(PF_PACKET) C(
                                                                     PF_RDS) C(SCM_CREDENTIALS) C(SCM_J1939_DEST_ADDR)
                                                                     C(SCM_J1939_DEST_NAME) C(SCM_J1939_ERRQUEUE) C(SCM_J1939_PRIO) C(
                                                                         SCM_RIGHTS) C(SOL_ALG) C(SOL_CAN_BASE) C(SOL_CAN_RAW)
                                                                         C(SOL_RDS) C(SOL_TIPC) C(SOL_UDP) C(SO_J1939_ERRQUEUE) C(
                                                                             SO_J1939_FILTER) C(SO_J1939_PROMISC) C(SO_J1939_SEND_PRIO)
                                                                             C(SO_VM_SOCKETS_BUFFER_MAX_SIZE) C(SO_VM_SOCKETS_BUFFER_MIN_SIZE) C(
                                                                                 SO_VM_SOCKETS_BUFFER_SIZE) C(TIPC_ADDR_ID)
                                                                                 C(TIPC_ADDR_NAME) C(TIPC_ADDR_NAMESEQ) C(
                                                                                     TIPC_CFG_SRV) C(TIPC_CLUSTER_SCOPE)
                                                                                     C(TIPC_CONN_TIMEOUT) C(TIPC_CRITICAL_IMPORTANCE) C(
                                                                                         TIPC_DEST_DROPPABLE) C(TIPC_HIGH_IMPORTANCE)
                                                                                         C(TIPC_IMPORTANCE) C(
                                                                                             TIPC_LOW_IMPORTANCE) C(TIPC_MEDIUM_IMPORTANCE)
                                                                                             C(TIPC_NODE_SCOPE) C(TIPC_PUBLISHED) C(
                                                                                                 TIPC_SRC_DROPPABLE) C(TIPC_SUBSCR_TIMEOUT)
                                                                                                 C(TIPC_SUB_CANCEL) C(TIPC_SUB_PORTS) C(
                                                                                                     TIPC_SUB_SERVICE) C(TIPC_TOP_SRV)
                                                                                                     C(TIPC_WAIT_FOREVER) C(
                                                                                                         TIPC_WITHDRAWN)
                                                                                                         C(TIPC_ZONE_SCOPE) C(
                                                                                                             VMADDR_CID_ANY)
                                                                                                             C(VMADDR_CID_HOST) C(
                                                                                                                 VMADDR_PORT_ANY)
                                                                                                                 C(VM_SOCKETS_INVALID_VERSION){
                                                                                                                     0}};
