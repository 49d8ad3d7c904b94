// GLPK stops the program on a fault of its own and when memory runs out, unless its error hook leaves by longjmp(3). That
// can be done in C only, so one call here states a problem, solves it for several objectives and frees it again.
#ifndef MAAL_GLPK_SHIM_H
#define MAAL_GLPK_SHIM_H

#include <errno.h>
#include <glpk.h>
#include <math.h>
#include <setjmp.h>
#include <stddef.h>

// rows:    row_low[r] <= sum of coefficient * column <= row_high[r]
// columns: column_low[c] <= column <= column_high[c]
// Entries are triplets; rows and columns count from 1, as in GLPK.
typedef struct {
  int rows, columns, entries;
  const double *row_low, *row_high, *column_low, *column_high;
  const int *entry_row, *entry_column;
  const double *entry_value;
} maal_program;

enum {
  MAAL_OPTIMAL = 0,
  MAAL_UNBOUNDED = 1,
  MAAL_INFEASIBLE = 2,
  MAAL_LIMIT = 3,   // too many steps
  MAAL_FAILED = 4,  // a fault of GLPK
  MAAL_NO_MEMORY = 5,
};

static void maal_leave(void *place) { longjmp(*(jmp_buf *)place, 1); }

typedef struct { int nodes, limit; } maal_branching;

static void maal_count_nodes(glp_tree *tree, void *info) {
  maal_branching *branching = (maal_branching *)info;
  if (glp_ios_reason(tree) == GLP_ISELECT && ++branching->nodes > branching->limit) glp_ios_terminate(tree);
}

// GLPK wants to be told which of the bounds there are; infinite ones stand for none.
static int maal_kind(double low, double high) {
  if (low == high) return GLP_FX;
  if (low == -HUGE_VAL) return high == HUGE_VAL ? GLP_FR : GLP_UP;
  return high == HUGE_VAL ? GLP_LO : GLP_DB;
}

static int maal_solve_once(glp_prob *problem, int is_whole, int limit) {
  glp_smcp simplex;
  glp_init_smcp(&simplex);
  simplex.msg_lev = GLP_MSG_OFF;
  simplex.it_lim = limit;
  int fault = glp_simplex(problem, &simplex);
  if (fault == GLP_EITLIM) return MAAL_LIMIT;
  if (fault != 0) return MAAL_FAILED;
  int status = glp_get_status(problem);
  if (status == GLP_UNBND) return MAAL_UNBOUNDED;
  if (status != GLP_OPT) return MAAL_INFEASIBLE;
  if (!is_whole) return MAAL_OPTIMAL;
  maal_branching branching = {0, limit};
  glp_iocp integer;
  glp_init_iocp(&integer);
  integer.msg_lev = GLP_MSG_OFF;
  integer.cb_func = maal_count_nodes;
  integer.cb_info = &branching;
  fault = glp_intopt(problem, &integer);
  if (fault == GLP_ESTOP) return MAAL_LIMIT;
  if (fault != 0) return MAAL_FAILED;
  return glp_mip_status(problem) == GLP_OPT ? MAAL_OPTIMAL : MAAL_INFEASIBLE;
}

// The greatest (sign 1) or least (sign -1) sum of weight * column; `point` receives one value for each column. Limits are
// counts of steps, never of seconds, so that the same input gives the same answer on every machine.
static int maal_extreme(const maal_program *program, const double *weights, int sign, int is_whole, int limit,
                        double *point) {
  if (glp_init_env() == 2) return MAAL_NO_MEMORY;
  errno = 0;
  jmp_buf place;
  if (setjmp(place) != 0) {
    int outcome = errno == ENOMEM ? MAAL_NO_MEMORY : MAAL_FAILED;
    glp_free_env();  // and with it all that the problem had allocated
    return outcome;
  }
  glp_error_hook(maal_leave, &place);
  glp_term_out(GLP_OFF);
  glp_prob *problem = glp_create_prob();
  if (program->rows > 0) glp_add_rows(problem, program->rows);
  glp_add_cols(problem, program->columns);
  for (int r = 1; r <= program->rows; r++)
    glp_set_row_bnds(problem, r, maal_kind(program->row_low[r - 1], program->row_high[r - 1]), program->row_low[r - 1],
                     program->row_high[r - 1]);
  for (int c = 1; c <= program->columns; c++) {
    glp_set_col_bnds(problem, c, maal_kind(program->column_low[c - 1], program->column_high[c - 1]),
                     program->column_low[c - 1], program->column_high[c - 1]);
    glp_set_obj_coef(problem, c, weights[c - 1]);
    if (is_whole) glp_set_col_kind(problem, c, GLP_IV);
  }
  // GLPK counts the entries from 1.
  if (program->entries > 0)
    glp_load_matrix(problem, program->entries, program->entry_row - 1, program->entry_column - 1,
                    program->entry_value - 1);
  glp_set_obj_dir(problem, sign > 0 ? GLP_MAX : GLP_MIN);
  int outcome = maal_solve_once(problem, is_whole, limit);
  if (outcome == MAAL_OPTIMAL)
    for (int c = 1; c <= program->columns; c++)
      point[c - 1] = is_whole ? glp_mip_col_val(problem, c) : glp_get_col_prim(problem, c);
  glp_delete_prob(problem);
  glp_error_hook(NULL, NULL);
  return outcome;
}

// Frees all that GLPK holds in this thread.
static void maal_end(void) { glp_free_env(); }

#endif
