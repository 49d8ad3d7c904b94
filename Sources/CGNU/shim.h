// What the GNU C library has and a Swift import of it doesn't see.

// Linux's rename that can exchange two folders in one step (renameat2(2)); the C library declares it for GNU source
// only, which a Swift import of it doesn't see.
#define MAAL_RENAME_EXCHANGE (1u << 1)
int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);

// mallopt(3).
#include <malloc.h>
