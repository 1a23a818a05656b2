#include "when/day.h"
