// What Swift cannot say to libgvc by itself: mutable C globals, callbacks of C, and types that changed between releases.
#ifndef BWLCH_CGRAPHVIZ_SHIM_H
#define BWLCH_CGRAPHVIZ_SHIM_H

#include <cgraph.h>
#include <gvc.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Names to numbers in order of first mention. cgraph's own table takes the address of the name for its number, and the
   cluster code of dot walks its tables by number, so pictures would depend on where malloc put the names. Numbers of
   named things are even, of nameless things odd. */
typedef struct {
  char **names; /* names[i] has the number 2 * (i + 1) */
  uint64_t count, room;
  uint64_t *slots; /* open addressing: 0 is free, else index + 1 */
  uint64_t slot_count;
  uint64_t nameless;
} bw_ids;

static inline void *bw_or_abort(void *memory) {
  if (memory == NULL) abort(); /* only ever in the worker, whose death is reported */
  return memory;
}

/* cgraph takes every name for one of its own strings, before which it keeps whether the string is HTML; without zeros there
   names come out between angle brackets now and then, as whatever stood in that memory has it. */
enum { bw_name_header = 64 };

static inline char *bw_name_copy(const char *name) {
  size_t length = strlen(name);
  char *copy = (char *)bw_or_abort(calloc(1, bw_name_header + length + 1)) + bw_name_header;
  memcpy(copy, name, length);
  return copy;
}

static inline void bw_name_free(char *name) { free(name - bw_name_header); }

static inline uint64_t *bw_ids_slot(bw_ids *ids, const char *name) {
  uint64_t hash = 1469598103934665603u;
  for (const char *byte = name; *byte; byte++) hash = (hash ^ (uint8_t)*byte) * 1099511628211u;
  uint64_t at = hash & (ids->slot_count - 1);
  while (ids->slots[at] != 0 && strcmp(ids->names[ids->slots[at] - 1], name) != 0)
    at = (at + 1) & (ids->slot_count - 1);
  return &ids->slots[at];
}

static inline void bw_ids_grow(bw_ids *ids) {
  ids->room *= 2;
  ids->names = (char **)bw_or_abort(realloc(ids->names, ids->room * sizeof *ids->names));
  free(ids->slots);
  ids->slot_count = ids->room * 2;
  ids->slots = (uint64_t *)bw_or_abort(calloc(ids->slot_count, sizeof *ids->slots));
  for (uint64_t index = 0; index < ids->count; index++)
    *bw_ids_slot(ids, ids->names[index]) = index + 1;
}

static inline void *bw_ids_open(Agraph_t *graph, Agdisc_t *disc) {
  (void)graph, (void)disc;
  bw_ids *ids = (bw_ids *)bw_or_abort(calloc(1, sizeof *ids));
  ids->room = 512;
  ids->nameless = 1;
  bw_ids_grow(ids);
  return ids;
}

static inline long bw_ids_map(void *state, int kind, char *name, IDTYPE *id, int create) {
  (void)kind;
  bw_ids *ids = (bw_ids *)state;
  if (name == NULL) {
    *id = ids->nameless;
    ids->nameless += 2;
    return 1;
  }
  uint64_t *slot = bw_ids_slot(ids, name);
  if (*slot == 0) {
    if (!create) return 0;
    if (ids->count == ids->room) {
      bw_ids_grow(ids);
      slot = bw_ids_slot(ids, name);
    }
    ids->names[ids->count] = bw_name_copy(name);
    *slot = ++ids->count;
  }
  *id = *slot * 2;
  return 1;
}

static inline long bw_ids_alloc(void *state, int kind, IDTYPE id) {
  (void)state, (void)kind, (void)id;
  return 0; /* nobody here asks for a number of their choice */
}

static inline void bw_ids_release(void *state, int kind, IDTYPE id) {
  (void)state, (void)kind, (void)id; /* names live as long as the graph */
}

static inline char *bw_ids_print(void *state, int kind, IDTYPE id) {
  (void)kind;
  bw_ids *ids = (bw_ids *)state;
  if (id == 0 || id % 2 == 1 || id / 2 > ids->count) return NULL;
  return ids->names[id / 2 - 1];
}

static inline void bw_ids_register(void *state, int kind, void *object) {
  (void)state, (void)kind, (void)object;
}

static inline void bw_ids_close(void *state) {
  bw_ids *ids = (bw_ids *)state;
  for (uint64_t index = 0; index < ids->count; index++) bw_name_free(ids->names[index]);
  free(ids->names);
  free(ids->slots);
  free(ids);
}

typedef struct {
  const char *next;
  size_t left;
} bw_text;

static inline int bw_text_read(void *channel, char *buffer, int size) {
  bw_text *text = (bw_text *)channel;
  size_t taken = text->left < (size_t)size ? text->left : (size_t)size;
  memcpy(buffer, text->next, taken);
  text->next += taken;
  text->left -= taken;
  return (int)taken;
}

static inline int bw_text_put(void *channel, const char *string) {
  (void)channel, (void)string;
  return 0;
}

static inline int bw_text_flush(void *channel) {
  (void)channel;
  return 0;
}

/* The first graph of `length` bytes of DOT, numbered in order of mention; NULL when there is none. */
static inline Agraph_t *bw_read(const char *dot, size_t length) {
  static Agiddisc_t ids = {.open = bw_ids_open, .map = bw_ids_map, .alloc = bw_ids_alloc, .free = bw_ids_release,
                           .print = bw_ids_print, .close = bw_ids_close,
                           .idregister = bw_ids_register};
  static Agiodisc_t io = {.afread = bw_text_read, .putstr = bw_text_put, .flush = bw_text_flush};
  static Agdisc_t disc = {.id = &ids, .io = &io};
  bw_text text = {dot, length};
  return agread(&text, &disc);
}

/* gvRenderData. The length is an unsigned int before Graphviz 13, a size_t from then on, and no header tells which: a
   zeroed size_t serves both where the low bytes come first, as on every machine that Swift runs on. */
static inline int bw_render(GVC_t *context, Agraph_t *graph, const char *format, char **bytes, size_t *length) {
  *bytes = NULL;
  *length = 0;
  return gvRenderData(context, graph, format, bytes, (void *)length);
}

/* A file in memory, since Swift's view of the C library leaves memfd_create out. */
extern int memfd_create(const char *name, unsigned int flags);
static inline int bw_memory_file(const char *name) {
  return memfd_create(name, 1u /* MFD_CLOEXEC */);
}

#endif
