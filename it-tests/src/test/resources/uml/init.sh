#!/bin/sh
# The init of a user-mode Linux whose root is this host's file system: gives it what its own kernel has to give, SCTP above all,
# runs the script that akalab_run names and powers off. The kernel hands akalab_run over from its command line.
PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
export PATH
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t tmpfs tmpfs /run
# Mostly the kernel has mounted it by itself, and another file system over it would hide /dev/urandom: without it the JDK makes
# randomness of its own, for a minute of CPU.
grep -q '^[^ ]* /dev devtmpfs' /proc/mounts || mount -t devtmpfs devtmpfs /dev
ip link set lo up 2>/dev/null || ifconfig lo up 2>/dev/null || busybox ip link set lo up

# In this order each finds what it needs; those that the kernel has built in are not there.
for module in hmac md5 sha1_generic crc-ccitt ipv6 udp_tunnel ip6_udp_tunnel sctp; do
  file=$(find "$akalab_modules"/*/kernel -name "$module.ko")
  [ -n "$file" ] || continue
  insmod "$file" 2>/dev/null || busybox insmod "$file" || echo "akalab: no module $module"
done
# The address of the loopback interface came before IPv6 did.
ip -6 addr add ::1/128 dev lo 2>/dev/null || busybox ip -6 addr add ::1/128 dev lo 2>/dev/null

sh "$akalab_run"
echo "akalab: exit status $?"
poweroff -f 2>/dev/null || halt -f 2>/dev/null || busybox poweroff -f
