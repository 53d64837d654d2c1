# Sourced by base-image, postgres-image and redis-image: builds the root file system of an image out of this host's own files, for
# machines that cannot pull an image from a registry.

# Says why and gives up.
fail() {
  echo "${0##*/}: $*" >&2
  exit 1
}

# new_rootfs DIR USER UID: the directories, accounts and shell that every image has.
new_rootfs() {
  local root=$1 user=$2 uid=$3 busybox command
  busybox=$(command -v busybox) || fail "install busybox-static"
  mkdir -p "$root"/{bin,dev,etc,home,proc,run,sys,tmp,usr/bin,var}
  chmod 1777 "$root/tmp"
  ln -s ../run "$root/var/run"
  printf 'root:x:0:0:root:/root:/bin/sh\n%s:x:%s:%s::/home:/bin/false\n' "$user" "$uid" "$uid" >"$root/etc/passwd"
  printf 'root:x:0:\n%s:x:%s:\n' "$user" "$uid" >"$root/etc/group"
  echo 'hosts: files dns' >"$root/etc/nsswitch.conf"
  cp "$busybox" "$root/bin/busybox"
  for command in sh cat chmod chown cp date env false grep hostname id kill ln ls mkdir mv ps rm sed sleep touch true; do
    ln -s busybox "$root/bin/$command"
  done
  # The only locale: UTF-8 file names and messages.
  mkdir -p "$root/usr/lib/locale"
  cp -R /usr/lib/locale/C.utf8 "$root/usr/lib/locale/" 2>/dev/null || true
}

# add_libraries DIR FILE…: the shared libraries that these programs and libraries load, at the paths they have here.
add_libraries() {
  local root=$1 library
  shift
  # Grep leaves out libraries of the files' own directory, which travel with them.
  ldd "$@" 2>/dev/null | grep -oE '(=> )?/[^ :]+ \(0x' | sed -E 's/^=> //; s/ \(0x$//' | sort -u | while read -r library; do
    case $library in
    /lib* | /usr/lib/*-linux-gnu/*) add_file "$root" "$library" ;;
    esac
  done
}

# add_file DIR FILE: a copy at the same path, links followed.
add_file() {
  mkdir -p "$1${2%/*}"
  cp -L "$2" "$1$2"
}

# import_image DIR TAG CHANGE…: makes an image of the root file system, with the given Dockerfile instructions.
import_image() {
  local root=$1 tag=$2 change options=()
  shift 2
  for change in "$@"; do
    options+=(--change "$change")
  done
  tar -C "$root" --numeric-owner -c . | docker import "${options[@]}" - "$tag" >/dev/null
  docker image inspect --format '{{index .RepoTags 0}} {{.Size}} bytes' "$tag"
}
