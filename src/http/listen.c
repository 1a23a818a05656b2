/* Where the server listens: the four forms of an address, and a socket for it. */
#include "http/parts.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { BACKLOG = 1024 };

bool listen_parse(struct str text, struct listen_address *ret_address)
{
	size_t colon = text.size;
	while (colon > 0 && text.at[colon - 1] != ':')
		colon--;
	struct listen_address address = {.port = -1};
	if (!colon || !str_number(str_from(text, colon), &address.port) || address.port > 65535)
		return false;
	struct str host = str_slice(text, 0, colon - 1);
	if (str_starts(host, STR("[")) && str_ends(host, STR("]")))
		host = str_slice(host, 1, host.size - 1);
	else if (str_has(host, STR(":")))
		return false;
	if (str_equal_fold(host, STR("localhost")))
		host = STR("127.0.0.1");
	if (host.size >= sizeof address.host)
		return false;
	if (host.size)
		memcpy(address.host, host.at, host.size);
	unsigned char numeric[sizeof(struct in6_addr)];
	if (host.size && inet_pton(AF_INET, address.host, numeric) != 1 && inet_pton(AF_INET6, address.host, numeric) != 1)
		return false;
	*ret_address = address;
	return true;
}

/* A bound, listening socket of one family; -1 with errno. */
static int listen_on(const struct addrinfo *info)
{
	int fd = socket(info->ai_family, info->ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	if (fd < 0)
		return -1;
	int on = 1, off = 0;
	setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
	if (info->ai_family == AF_INET6) /* [::] takes IPv4 too */
		setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &off, sizeof off);
	if (bind(fd, info->ai_addr, info->ai_addrlen) == 0 && listen(fd, BACKLOG) == 0)
		return fd;
	int reason = errno;
	close(fd);
	errno = reason;
	return -1;
}

static int listen_at(const struct listen_address *address)
{
	static const char *const every[] = {"::", "0.0.0.0"}; /* IPv6 may be switched off */
	char port[8];
	snprintf(port, sizeof port, "%d", address->port);
	struct addrinfo hints = {.ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM, .ai_flags = AI_NUMERICHOST | AI_NUMERICSERV};
	size_t tries = *address->host ? 1 : 2;
	int fd = -1;
	for (size_t i = 0; i < tries && fd < 0; i++) {
		struct addrinfo *info = NULL;
		if (getaddrinfo(*address->host ? address->host : every[i], port, &hints, &info) != 0) {
			errno = EADDRNOTAVAIL;
			continue;
		}
		fd = listen_on(info);
		freeaddrinfo(info);
		if (fd < 0 && errno != EAFNOSUPPORT && errno != EADDRNOTAVAIL)
			break;
	}
	return fd;
}

static struct error *listen_failed(struct arena *arena, struct str text, int port, int reason)
{
	switch (reason) {
	case EADDRINUSE:
		return error_new(arena, ERROR_CONFLICT,
		                 "%.*s is already in use, perhaps by a heed that is still running; stop that one (\"ss -ltnp sport = :%d\" names it) "
		                 "or take another, such as --listen 127.0.0.1:%d",
		                 STR_ARG(text), port, port < 65535 ? port + 1 : port - 1);
	case EACCES:
		return error_new(arena, ERROR_FORBIDDEN,
		                 "this user may not listen at %.*s; take a port above 1023, such as --listen 127.0.0.1:8080, and put a reverse proxy before it",
		                 STR_ARG(text));
	case EADDRNOTAVAIL:
		return error_new(arena, ERROR_USAGE, "this computer does not have the address of %.*s; take --listen 127.0.0.1:8080 or one of its own addresses",
		                 STR_ARG(text));
	}
	return error_new(arena, ERROR_IO, "listening at %.*s failed: %s; try --listen 127.0.0.1:8080", STR_ARG(text), strerror(reason));
}

static int port_of(int fd)
{
	struct sockaddr_storage bound;
	socklen_t size = sizeof bound;
	if (getsockname(fd, (struct sockaddr *)&bound, &size) != 0)
		return 0;
	if (bound.ss_family == AF_INET6)
		return ntohs(((const struct sockaddr_in6 *)&bound)->sin6_port);
	return ntohs(((const struct sockaddr_in *)&bound)->sin_port);
}

struct error *listen_open(struct arena *arena, struct str text, int *ret_fd, struct str *ret_link)
{
	struct listen_address address;
	if (!listen_parse(text, &address))
		return error_new(arena, ERROR_USAGE,
		                 "\"%.*s\" is no address to listen at; write one like 127.0.0.1:8080, [::1]:8080, localhost:8080 or :8080",
		                 STR_ARG(text));
	int fd = listen_at(&address);
	if (fd < 0)
		return listen_failed(arena, text, address.port, errno);
	const char *host = *address.host ? address.host : "localhost";
	*ret_link = strchr(host, ':') ? str_format(arena, "http://[%s]:%d/", host, port_of(fd))
	                              : str_format(arena, "http://%s:%d/", host, port_of(fd));
	*ret_fd = fd;
	return NULL;
}
