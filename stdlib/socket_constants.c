/* socket_constants.c: the numbers that module socket has under CPython's names. */
#include "stdlib/socket_constants.h"

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#define C(name) {#name, name},

/* Those that a system lacks are left out. */
const AwSocketConstant aw_socket_constants[] =
    {C(AF_INET) C(AF_INET6) C(AF_UNIX) C(AF_UNSPEC) C(IPPROTO_ICMP) C(IPPROTO_IP) C(IPPROTO_IPV6)
         C(IPPROTO_RAW) C(IPPROTO_TCP) C(IPPROTO_UDP) C(SHUT_RD) C(SHUT_RDWR) C(SHUT_WR)
             C(SOCK_DGRAM) C(SOCK_RAW)
                 C(SOCK_RDM)
                     C(SOCK_SEQPACKET)
                         C(SOCK_STREAM)
#ifdef AF_NETLINK
                             C(AF_NETLINK)
#endif
#ifdef AF_PACKET
                                 C(AF_PACKET)
#endif
#ifdef AI_ADDRCONFIG
                                     C(AI_ADDRCONFIG)
#endif
#ifdef AI_ALL
                                         C(AI_ALL)
#endif
#ifdef AI_NUMERICHOST
                                             C(AI_NUMERICHOST)
#endif
#ifdef AI_NUMERICSERV
                                                 C(AI_NUMERICSERV)
#endif
#ifdef AI_PASSIVE
                                                     C(AI_PASSIVE)
#endif
#ifdef AI_V4MAPPED
                                                         C(AI_V4MAPPED)
#endif
#ifdef EAI_ADDRFAMILY
                                                             C(EAI_ADDRFAMILY)
#endif
#ifdef EAI_AGAIN
                                                                 C(EAI_AGAIN)
#endif
#ifdef EAI_BADFLAGS
                                                                     C(EAI_BADFLAGS)
#endif
#ifdef EAI_FAIL
                                                                         C(EAI_FAIL)
#endif
#ifdef EAI_FAMILY
                                                                             C(EAI_FAMILY)
#endif
#ifdef EAI_MEMORY
                                                                                 C(EAI_MEMORY)
#endif
#ifdef EAI_NODATA
                                                                                     C(EAI_NODATA)
#endif
#ifdef EAI_NONAME
                                                                                         C(EAI_NONAME)
#endif
#ifdef EAI_OVERFLOW
                                                                                             C(EAI_OVERFLOW)
#endif
#ifdef EAI_SERVICE
                                                                                                 C(EAI_SERVICE)
#endif
#ifdef EAI_SOCKTYPE
                                                                                                     C(EAI_SOCKTYPE)
#endif
#ifdef EAI_SYSTEM
                                                                                                         C(EAI_SYSTEM)
#endif
#ifdef INADDR_ALLHOSTS_GROUP
                                                                                                             C(INADDR_ALLHOSTS_GROUP)
#endif
#ifdef INADDR_ANY
                                                                                                                 C(INADDR_ANY)
#endif
#ifdef INADDR_BROADCAST
                                                                                                                     C(INADDR_BROADCAST)
#endif
#ifdef INADDR_LOOPBACK
                                                                                                                         C(INADDR_LOOPBACK)
#endif
#ifdef INADDR_MAX_LOCAL_GROUP
                                                                                                                             C(INADDR_MAX_LOCAL_GROUP)
#endif
#ifdef INADDR_NONE
                                                                                                                                 C(INADDR_NONE)
#endif
#ifdef INADDR_UNSPEC_GROUP
                                                                                                                                     C(INADDR_UNSPEC_GROUP)
#endif
#ifdef IPPROTO_AH
                                                                                                                                         C(IPPROTO_AH)
#endif
#ifdef IPPROTO_DSTOPTS
                                                                                                                                             C(IPPROTO_DSTOPTS)
#endif
#ifdef IPPROTO_EGP
                                                                                                                                                 C(IPPROTO_EGP)
#endif
#ifdef IPPROTO_ESP
                                                                                                                                                     C(IPPROTO_ESP)
#endif
#ifdef IPPROTO_FRAGMENT
                                                                                                                                                         C(IPPROTO_FRAGMENT)
#endif
#ifdef IPPROTO_GRE
                                                                                                                                                             C(IPPROTO_GRE)
#endif
#ifdef IPPROTO_HOPOPTS
                                                                                                                                                                 C(IPPROTO_HOPOPTS)
#endif
#ifdef IPPROTO_ICMPV6
                                                                                                                                                                     C(IPPROTO_ICMPV6)
#endif
#ifdef IPPROTO_IDP
                                                                                                                                                                         C(IPPROTO_IDP)
#endif
#ifdef IPPROTO_IGMP
                                                                                                                                                                             C(IPPROTO_IGMP)
#endif
#ifdef IPPROTO_IPIP
                                                                                                                                                                                 C(IPPROTO_IPIP)
#endif
#ifdef IPPROTO_MPTCP
                                                                                                                                                                                     C(IPPROTO_MPTCP)
#endif
#ifdef IPPROTO_PIM
                                                                                                                                                                                         C(IPPROTO_PIM)
#endif
#ifdef IPPROTO_PUP
                                                                                                                                                                                             C(IPPROTO_PUP)
#endif
#ifdef IPPROTO_ROUTING
                                                                                                                                                                                                 C(IPPROTO_ROUTING)
#endif
#ifdef IPPROTO_RSVP
                                                                                                                                                                                                     C(IPPROTO_RSVP)
#endif
#ifdef IPPROTO_SCTP
                                                                                                                                                                                                         C(IPPROTO_SCTP)
#endif
#ifdef IPV6_CHECKSUM
                                                                                                                                                                                                             C(IPV6_CHECKSUM)
#endif
#ifdef IPV6_DONTFRAG
                                                                                                                                                                                                                 C(IPV6_DONTFRAG)
#endif
#ifdef IPV6_DSTOPTS
                                                                                                                                                                                                                     C(IPV6_DSTOPTS)
#endif
#ifdef IPV6_HOPLIMIT
                                                                                                                                                                                                                         C(IPV6_HOPLIMIT)
#endif
#ifdef IPV6_HOPOPTS
                                                                                                                                                                                                                             C(IPV6_HOPOPTS)
#endif
#ifdef IPV6_JOIN_GROUP
                                                                                                                                                                                                                                 C(IPV6_JOIN_GROUP)
#endif
#ifdef IPV6_LEAVE_GROUP
                                                                                                                                                                                                                                     C(IPV6_LEAVE_GROUP)
#endif
#ifdef IPV6_MULTICAST_HOPS
                                                                                                                                                                                                                                         C(IPV6_MULTICAST_HOPS)
#endif
#ifdef IPV6_MULTICAST_IF
                                                                                                                                                                                                                                             C(IPV6_MULTICAST_IF)
#endif
#ifdef IPV6_MULTICAST_LOOP
                                                                                                                                                                                                                                                 C(IPV6_MULTICAST_LOOP)
#endif
#ifdef IPV6_NEXTHOP
                                                                                                                                                                                                                                                     C(IPV6_NEXTHOP)
#endif
#ifdef IPV6_PATHMTU
                                                                                                                                                                                                                                                         C(IPV6_PATHMTU)
#endif
#ifdef IPV6_PKTINFO
                                                                                                                                                                                                                                                             C(IPV6_PKTINFO)
#endif
#ifdef IPV6_RECVDSTOPTS
                                                                                                                                                                                                                                                                 C(IPV6_RECVDSTOPTS)
#endif
#ifdef IPV6_RECVHOPLIMIT
                                                                                                                                                                                                                                                                     C(IPV6_RECVHOPLIMIT)
#endif
#ifdef IPV6_RECVHOPOPTS
                                                                                                                                                                                                                                                                         C(IPV6_RECVHOPOPTS)
#endif
#ifdef IPV6_RECVPATHMTU
                                                                                                                                                                                                                                                                             C(IPV6_RECVPATHMTU)
#endif
#ifdef IPV6_RECVPKTINFO
                                                                                                                                                                                                                                                                                 C(IPV6_RECVPKTINFO)
#endif
#ifdef IPV6_RECVRTHDR
                                                                                                                                                                                                                                                                                     C(IPV6_RECVRTHDR)
#endif
#ifdef IPV6_RECVTCLASS
                                                                                                                                                                                                                                                                                         C(IPV6_RECVTCLASS)
#endif
#ifdef IPV6_RTHDR
                                                                                                                                                                                                                                                                                             C(IPV6_RTHDR)
#endif
#ifdef IPV6_RTHDR_TYPE_0
                                                                                                                                                                                                                                                                                                 C(IPV6_RTHDR_TYPE_0)
#endif
#ifdef IPV6_TCLASS
                                                                                                                                                                                                                                                                                                     C(IPV6_TCLASS)
#endif
#ifdef IPV6_UNICAST_HOPS
                                                                                                                                                                                                                                                                                                         C(IPV6_UNICAST_HOPS)
#endif
#ifdef IPV6_V6ONLY
                                                                                                                                                                                                                                                                                                             C(IPV6_V6ONLY)
#endif
#ifdef IP_ADD_MEMBERSHIP
                                                                                                                                                                                                                                                                                                                 C(IP_ADD_MEMBERSHIP)
#endif
#ifdef IP_DEFAULT_MULTICAST_LOOP
                                                                                                                                                                                                                                                                                                                     C(IP_DEFAULT_MULTICAST_LOOP)
#endif
#ifdef IP_DEFAULT_MULTICAST_TTL
                                                                                                                                                                                                                                                                                                                         C(IP_DEFAULT_MULTICAST_TTL)
#endif
#ifdef IP_DROP_MEMBERSHIP
                                                                                                                                                                                                                                                                                                                             C(IP_DROP_MEMBERSHIP)
#endif
#ifdef IP_HDRINCL
                                                                                                                                                                                                                                                                                                                                 C(IP_HDRINCL)
#endif
#ifdef IP_MAX_MEMBERSHIPS
                                                                                                                                                                                                                                                                                                                                     C(IP_MAX_MEMBERSHIPS)
#endif
#ifdef IP_MULTICAST_IF
                                                                                                                                                                                                                                                                                                                                         C(IP_MULTICAST_IF)
#endif
#ifdef IP_MULTICAST_LOOP
                                                                                                                                                                                                                                                                                                                                             C(IP_MULTICAST_LOOP)
#endif
#ifdef IP_MULTICAST_TTL
                                                                                                                                                                                                                                                                                                                                                 C(IP_MULTICAST_TTL)
#endif
#ifdef IP_OPTIONS
                                                                                                                                                                                                                                                                                                                                                     C(IP_OPTIONS)
#endif
#ifdef IP_RECVOPTS
                                                                                                                                                                                                                                                                                                                                                         C(IP_RECVOPTS)
#endif
#ifdef IP_RECVRETOPTS
                                                                                                                                                                                                                                                                                                                                                             C(IP_RECVRETOPTS)
#endif
#ifdef IP_RECVTOS
                                                                                                                                                                                                                                                                                                                                                                 C(IP_RECVTOS)
#endif
#ifdef IP_RETOPTS
                                                                                                                                                                                                                                                                                                                                                                     C(IP_RETOPTS)
#endif
#ifdef IP_TOS
                                                                                                                                                                                                                                                                                                                                                                         C(IP_TOS)
#endif
#ifdef IP_TTL
                                                                                                                                                                                                                                                                                                                                                                             C(IP_TTL)
#endif
#ifdef MSG_CMSG_CLOEXEC
                                                                                                                                                                                                                                                                                                                                                                                 C(MSG_CMSG_CLOEXEC)
#endif
#ifdef MSG_CONFIRM
                                                                                                                                                                                                                                                                                                                                                                                     C(MSG_CONFIRM)
#endif
#ifdef MSG_CTRUNC
                                                                                                                                                                                                                                                                                                                                                                                         C(MSG_CTRUNC)
#endif
#ifdef MSG_DONTROUTE
                                                                                                                                                                                                                                                                                                                                                                                             C(MSG_DONTROUTE)
#endif
#ifdef MSG_DONTWAIT
                                                                                                                                                                                                                                                                                                                                                                                                 C(MSG_DONTWAIT)
#endif
#ifdef MSG_EOR
                                                                                                                                                                                                                                                                                                                                                                                                     C(MSG_EOR)
#endif
#ifdef MSG_ERRQUEUE
                                                                                                                                                                                                                                                                                                                                                                                                         C(MSG_ERRQUEUE)
#endif
#ifdef MSG_FASTOPEN
                                                                                                                                                                                                                                                                                                                                                                                                             C(MSG_FASTOPEN)
#endif
#ifdef MSG_MORE
                                                                                                                                                                                                                                                                                                                                                                                                                 C(MSG_MORE)
#endif
#ifdef MSG_NOSIGNAL
                                                                                                                                                                                                                                                                                                                                                                                                                     C(MSG_NOSIGNAL)
#endif
#ifdef MSG_OOB
                                                                                                                                                                                                                                                                                                                                                                                                                         C(MSG_OOB)
#endif
#ifdef MSG_PEEK
                                                                                                                                                                                                                                                                                                                                                                                                                             C(MSG_PEEK)
#endif
#ifdef MSG_TRUNC
                                                                                                                                                                                                                                                                                                                                                                                                                                 C(MSG_TRUNC)
#endif
#ifdef MSG_WAITALL
                                                                                                                                                                                                                                                                                                                                                                                                                                     C(MSG_WAITALL)
#endif
#ifdef NI_DGRAM
                                                                                                                                                                                                                                                                                                                                                                                                                                         C(NI_DGRAM)
#endif
#ifdef NI_MAXHOST
                                                                                                                                                                                                                                                                                                                                                                                                                                             C(NI_MAXHOST)
#endif
#ifdef NI_MAXSERV
                                                                                                                                                                                                                                                                                                                                                                                                                                                 C(NI_MAXSERV)
#endif
#ifdef NI_NAMEREQD
                                                                                                                                                                                                                                                                                                                                                                                                                                                     C(NI_NAMEREQD)
#endif
#ifdef NI_NOFQDN
                                                                                                                                                                                                                                                                                                                                                                                                                                                         C(NI_NOFQDN)
#endif
#ifdef NI_NUMERICHOST
                                                                                                                                                                                                                                                                                                                                                                                                                                                             C(NI_NUMERICHOST)
#endif
#ifdef NI_NUMERICSERV
                                                                                                                                                                                                                                                                                                                                                                                                                                                                 C(NI_NUMERICSERV)
#endif
#ifdef SOCK_CLOEXEC
                                                                                                                                                                                                                                                                                                                                                                                                                                                                     C(SOCK_CLOEXEC)
#endif
#ifdef SOCK_NONBLOCK
                                                                                                                                                                                                                                                                                                                                                                                                                                                                         C(SOCK_NONBLOCK)
#endif
#ifdef SOL_IP
                                                                                                                                                                                                                                                                                                                                                                                                                                                                             C(SOL_IP)
#endif
#ifdef SOL_SOCKET
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 C(SOL_SOCKET)
#endif
#ifdef SOL_TCP
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     C(SOL_TCP)
#endif
#ifdef SOL_UDP
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         C(SOL_UDP)
#endif
#ifdef SOMAXCONN
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                             C(SOMAXCONN)
#endif
#ifdef SO_ACCEPTCONN
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 C(SO_ACCEPTCONN)
#endif
#ifdef SO_BINDTODEVICE
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     C(SO_BINDTODEVICE)
#endif
#ifdef SO_BROADCAST
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         C(SO_BROADCAST)
#endif
#ifdef SO_DEBUG
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                             C(SO_DEBUG)
#endif
#ifdef SO_DOMAIN
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 C(SO_DOMAIN)
#endif
#ifdef SO_DONTROUTE
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     C(SO_DONTROUTE)
#endif
#ifdef SO_ERROR
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         C(SO_ERROR)
#endif
#ifdef SO_INCOMING_CPU
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                             C(SO_INCOMING_CPU)
#endif
#ifdef SO_KEEPALIVE
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 C(SO_KEEPALIVE)
#endif
#ifdef SO_LINGER
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     C(SO_LINGER)
#endif
#ifdef SO_MARK
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         C(SO_MARK)
#endif
#ifdef SO_OOBINLINE
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                             C(SO_OOBINLINE)
#endif
#ifdef SO_PASSCRED
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 C(SO_PASSCRED)
#endif
#ifdef SO_PASSSEC
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     C(SO_PASSSEC)
#endif
#ifdef SO_PEERCRED
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         C(SO_PEERCRED)
#endif
#ifdef SO_PEERSEC
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                             C(SO_PEERSEC)
#endif
#ifdef SO_PRIORITY
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 C(SO_PRIORITY)
#endif
#ifdef SO_PROTOCOL
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     C(SO_PROTOCOL)
#endif
#ifdef SO_RCVBUF
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         C(SO_RCVBUF)
#endif
#ifdef SO_RCVLOWAT
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                             C(SO_RCVLOWAT)
#endif
#ifdef SO_RCVTIMEO
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 C(SO_RCVTIMEO)
#endif
#ifdef SO_REUSEADDR
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     C(SO_REUSEADDR)
#endif
#ifdef SO_REUSEPORT
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         C(SO_REUSEPORT)
#endif
#ifdef SO_SNDBUF
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                             C(SO_SNDBUF)
#endif
#ifdef SO_SNDLOWAT
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 C(SO_SNDLOWAT)
#endif
#ifdef SO_SNDTIMEO
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     C(SO_SNDTIMEO)
#endif
#ifdef SO_TYPE
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         C(SO_TYPE)
#endif
#ifdef TCP_CONGESTION
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                             C(TCP_CONGESTION)
#endif
#ifdef TCP_CORK
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 C(TCP_CORK)
#endif
#ifdef TCP_DEFER_ACCEPT
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     C(TCP_DEFER_ACCEPT)
#endif
#ifdef TCP_FASTOPEN
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         C(TCP_FASTOPEN)
#endif
#ifdef TCP_INFO
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                             C(TCP_INFO)
#endif
#ifdef TCP_KEEPCNT
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 C(TCP_KEEPCNT)
#endif
#ifdef TCP_KEEPIDLE
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     C(TCP_KEEPIDLE)
#endif
#ifdef TCP_KEEPINTVL
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         C(TCP_KEEPINTVL)
#endif
#ifdef TCP_LINGER2
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                             C(TCP_LINGER2)
#endif
#ifdef TCP_MAXSEG
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 C(TCP_MAXSEG)
#endif
#ifdef TCP_NODELAY
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     C(TCP_NODELAY)
#endif
#ifdef TCP_NOTSENT_LOWAT
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         C(TCP_NOTSENT_LOWAT)
#endif
#ifdef TCP_QUICKACK
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                             C(TCP_QUICKACK)
#endif
#ifdef TCP_SYNCNT
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 C(TCP_SYNCNT)
#endif
#ifdef TCP_USER_TIMEOUT
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     C(TCP_USER_TIMEOUT)
#endif
#ifdef TCP_WINDOW_CLAMP
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         C(TCP_WINDOW_CLAMP)
#endif
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                             {0}};
