#include "CScan.h"

#include <string.h>

// Clang's own vectors: pmovmskb on x86, shifts and narrowing on ARM, and plain code where there are no vectors at all.
typedef uint8_t bytes __attribute__((vector_size(64)));
typedef int8_t lanes __attribute__((vector_size(64)));
typedef bool flags __attribute__((ext_vector_type(64)));

#if defined(__x86_64__) && defined(__linux__)
#define CLONES __attribute__((target_clones("avx2", "default")))
#else
#define CLONES
#endif

#define INLINE static inline __attribute__((always_inline))

/// One bit a lane. A macro, since vectors that are handed over would have another form in each clone.
#define MASK(lanes_)                                                                \
  ({                                                                                \
    const flags bits_ = __builtin_convertvector((lanes)(lanes_), flags);            \
    uint64_t word_;                                                                 \
    memcpy(&word_, &bits_, sizeof word_);                                           \
    word_;                                                                          \
  })

/// For each bit, the parity of the bits up to it.
INLINE uint64_t parity(uint64_t word) {
  for (int shift = 1; shift < 64; shift *= 2) word ^= word << shift;
  return word;
}

/// What runs on from one 64 bytes to the next.
typedef struct {
  /// All ones inside quotes.
  uint64_t inside;
  /// Whether the last byte ends a field, or is a quote; whether it closes one.
  uint64_t may_open, closes;
} state;

static const state beginning = {.inside = 0, .may_open = 1, .closes = 0};

typedef struct {
  uint64_t inside, breaks, boundaries, faults;
} quoting;

INLINE quoting look(const bytes *text, uint64_t valid, uint8_t delimiter, state *state) {
  const uint64_t quotes = MASK((*text == '"')) & valid;
  const uint64_t breaks = (MASK((*text == '\n')) | MASK((*text == '\r'))) & valid;
  const uint64_t boundaries = (breaks | MASK((*text == delimiter))) & valid;
  quoting found = {.inside = state->inside, .breaks = breaks, .boundaries = boundaries, .faults = 0};
  if (!(quotes | state->closes)) {
    state->may_open = boundaries >> 63;
    return found;
  }
  found.inside ^= parity(quotes);
  const uint64_t edges = boundaries | quotes, closing = quotes & ~found.inside;
  found.faults = (quotes & found.inside & ~(edges << 1 | state->may_open)) |
                 ((closing << 1 | state->closes) & ~edges & valid);
  state->inside = (uint64_t)((int64_t)found.inside >> 63);
  state->may_open = edges >> 63;
  state->closes = closing >> 63;
  return found;
}

INLINE uint64_t valid_bits(size_t left) { return left >= 64 ? ~0ull : (1ull << left) - 1; }

CLONES void cscan_text(const uint8_t *text, size_t length, uint8_t delimiter, cscan *result) {
  state state = beginning;
  uint32_t *positions = result->positions;
  uint64_t any_high = 0, any_fault = 0, any_quoted_break = 0;
  for (size_t start = 0; start < length; start += 64) {
    const uint64_t valid = valid_bits(length - start);
    bytes part;
    memcpy(&part, text + start, sizeof part);
    const quoting found = look(&part, valid, delimiter, &state);
    const uint64_t high = MASK((lanes)part < 0) & valid;
    const uint64_t faults = found.faults | (MASK((part == 0)) & valid);
    result->digits[start / 64] = MASK(((part - '0') < 10)) & valid;
    result->high[start / 64] = high;
    result->faults[start / 64] = faults;
    any_high |= high;
    any_fault |= faults;
    any_quoted_break |= found.breaks & found.inside;
    for (uint64_t left = found.boundaries & ~found.inside; left; left &= left - 1) {
      *positions++ = (uint32_t)(start + (size_t)__builtin_ctzll(left));
    }
  }
  result->count = (size_t)(positions - result->positions);
  result->has_high = any_high != 0;
  result->has_faults = any_fault != 0;
  result->has_quoted_breaks = any_quoted_break != 0;
  result->is_open = state.inside != 0;
}

CLONES size_t cscan_last_line(const uint8_t *text, size_t length, uint8_t delimiter, bool *is_sound) {
  state state = beginning;
  uint64_t faults = 0;
  size_t end = 0;
  for (size_t start = 0; start < length; start += 64) {
    bytes part;
    memcpy(&part, text + start, sizeof part);
    const uint64_t valid = valid_bits(length - start);
    const quoting found = look(&part, valid, delimiter, &state);
    const uint64_t lines = MASK((part == '\n')) & valid & ~found.inside;
    faults |= found.faults;
    if (lines) end = start + 64 - (size_t)__builtin_clzll(lines);
  }
  *is_sound = faults == 0;
  return end;
}
