#ifndef CSCAN_H
#define CSCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What a stretch of delimited text is made of, in masks of one bit a byte.
///
/// The text begins with a record. Whether a byte is inside quotes is told by the parity of the quotes before it (Langdale
/// & Lemire 2019, https://doi.org/10.1007/s00778-019-00578-5, section 3.1.1), which is right as long as no quote is
/// marked in `faults`.
typedef struct {
  /// The offsets of the separators and line breaks outside quotes. Room for one a byte.
  uint32_t *positions;
  /// ASCII digits, bytes above 7F, and what the exact reading has to look at: NUL, an opening quote that doesn't begin a
  /// field, the byte after a closing quote that doesn't end one. Room for `cscan_words(length)` words each.
  uint64_t *digits, *high, *faults;
  /// How many offsets there are.
  size_t count;
  bool has_high, has_faults, has_quoted_breaks;
  /// Whether the text ends inside quotes.
  bool is_open;
} cscan;

static inline size_t cscan_words(size_t length) { return length / 64 + 1; }

/// Bytes that may be read after the text.
enum { cscan_padding = 64 };

void cscan_text(const uint8_t *text, size_t length, uint8_t delimiter, cscan *result);

/// The offset after the last LF outside quotes; 0 where there is none.
///
/// - is_sound: whether the quotes are such that their parity tells.
size_t cscan_last_line(const uint8_t *text, size_t length, uint8_t delimiter, bool *is_sound);

#endif
